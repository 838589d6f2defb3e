package dev.covet.migrations.source;

import static dev.covet.migrations.source.SourceTests.problems;
import static dev.covet.migrations.source.SourceTests.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.migration.Version;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Engine;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaMigrationSourceTest {

    @Test
    void aClassBecomesAMigrationOfOneStep() {
        var description = new JavaMigrationDescription(
                "0007_encrypt",
                "accounts",
                "Encrypt",
                List.of("0006_x"),
                "1.2.0",
                "com.example.E",
                TransactionMode.NEVER,
                "v2");

        var unread = new JavaMigrationSource(List.of(description))
                .find(Engine.SQLITE)
                .get(0);

        assertThat(unread.name()).hasToString("0007_encrypt");
        assertThat(unread.app()).isEqualTo("accounts");
        assertThat(unread.origin()).isEqualTo("class com.example.E");
        var migration = unread.read();
        assertThat(migration.operations()).containsExactly(new RunJava("com.example.E", false));
        assertThat(migration.description()).isEqualTo("Encrypt");
        assertThat(migration.dependsOn()).containsExactly("0006_x");
        assertThat(migration.version()).isEqualTo(Version.parse("1.2.0"));
        assertThat(migration.transactional()).isEqualTo(TransactionMode.NEVER);
        assertThat(migration.checksum()).isEqualTo(unread.checksum());
    }

    @Test
    void theChecksumChangesWhenItsAuthorSaysSo() {
        assertThat(checksumOf(null)).isEqualTo(checksumOf(null));
        assertThat(checksumOf("v1")).isNotEqualTo(checksumOf("v2"));
    }

    @Test
    void wrongDescriptionsAreRefusedTogether() {
        var source = new JavaMigrationSource(List.of(
                described("encrypt", "default", null, "com.example.A"),
                described("0007_b", "my app", null, "com.example.B"),
                described("0008_c", "default", "1.0", "com.example.C")));

        assertThat(problems(() -> source.find(Engine.SQLITE)))
                .extracting(Problem::what, Problem::where)
                .containsExactly(
                        tuple("'encrypt' is not a migration's name.", "class com.example.A"),
                        tuple("'my app' is not the name of an app.", "class com.example.B"),
                        tuple("'1.0' is not a semantic version.", "class com.example.C"));
    }

    @Test
    void aDescriptionThatPostgresqlCouldNotRecordIsRefusedOnEveryEngine() {
        var described = new JavaMigrationDescription(
                "0001_a", "default", "a\0b", null, null, "com.example.A", TransactionMode.AUTO, null);

        assertThat(problems(() -> new JavaMigrationSource(List.of(described)).find(Engine.SQLITE)))
                .containsExactly(new Problem(
                        "The text holds a character that no database stores: a NUL or half of a surrogate pair.",
                        "class com.example.A",
                        "Remove that character from the migration's description."));
    }

    @Test
    void sourcesAreJoinedUnlessTheyShareAName(@TempDir Path directory) {
        write(directory.resolve("0001_a.sql"), "SELECT 1;");
        var files = new FileMigrationSource(
                List.of(Location.parse("file:" + directory)), getClass().getClassLoader());
        var other = new JavaMigrationSource(List.of(described("0002_b", "default", null, "com.example.B")));
        var same = new JavaMigrationSource(List.of(described("0001_a", "default", null, "com.example.A")));

        assertThat(new CompositeMigrationSource(List.of(files, other)).find(Engine.SQLITE))
                .extracting(UnreadMigration::name)
                .asString()
                .isEqualTo("[0001_a, 0002_b]");
        assertThat(problems(() -> new CompositeMigrationSource(List.of(files, same)).find(Engine.SQLITE)))
                .containsExactly(new Problem(
                        "There are two migrations named '0001_a'.",
                        directory + "/0001_a.sql and class com.example.A",
                        "Rename one of them: a migration's name is its identity, wherever it comes from."));
    }

    private static Object checksumOf(@Nullable String text) {
        var description = new JavaMigrationDescription(
                "0001_a", "default", "", null, null, "com.example.A", TransactionMode.AUTO, text);
        return new JavaMigrationSource(List.of(description))
                .find(Engine.SQLITE)
                .get(0)
                .checksum();
    }

    private static JavaMigrationDescription described(
            String name, String app, @Nullable String version, String className) {
        return new JavaMigrationDescription(name, app, "", null, version, className, TransactionMode.AUTO, null);
    }
}
