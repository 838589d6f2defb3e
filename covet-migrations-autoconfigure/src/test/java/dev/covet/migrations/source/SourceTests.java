package dev.covet.migrations.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationName;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the tests of this package share. */
final class SourceTests {

    static final String FILE = "db/covet/0007_x.yaml";

    private SourceTests() {}

    static Migration readYaml(String text) {
        return readYaml(text.getBytes(StandardCharsets.UTF_8));
    }

    static Migration readYaml(byte[] content) {
        return new YamlMigrationReader(identity(FILE, content)).read(content);
    }

    static Migration readSql(String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        return new SqlMigrationReader(identity("db/covet/0007_x.sql", content)).read(content);
    }

    /** The only operation of a file that has one, given without its list. */
    static Operation operation(String text) {
        var operations = readYaml("operations:\n  - " + text + "\n").operations();
        assertThat(operations).hasSize(1);
        return operations.get(0);
    }

    static List<Problem> problems(ThrowingCallable call) {
        var thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(MigrationException.class);
        return ((MigrationException) thrown).problems();
    }

    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileIdentity identity(String file, byte[] content) {
        return new FileIdentity(MigrationName.parse("0007_x"), "default", Checksum.of(content), file);
    }
}
