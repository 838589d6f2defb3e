package dev.covet.migrations.source;

import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationName;
import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.migration.Version;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes migrations of what is known of classes; each has one step, to run the class. */
public final class JavaMigrationSource implements MigrationSource {

    private final List<JavaMigrationDescription> descriptions;

    public JavaMigrationSource(List<JavaMigrationDescription> descriptions) {
        this.descriptions = List.copyOf(descriptions);
    }

    @Override
    public List<UnreadMigration> find(Engine engine) {
        var migrations = new ArrayList<UnreadMigration>();
        var problems = new ArrayList<Problem>();
        for (var description : descriptions) {
            try {
                migrations.add(new ReadMigration(migration(description)));
            } catch (InvalidMigrationException e) {
                e.problems().forEach(problem -> problems.add(problem.at(origin(description))));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidMigrationException(problems);
        }
        return migrations;
    }

    private static Migration migration(JavaMigrationDescription description) {
        AppName.check(description.app()).ifPresent(problem -> {
            throw new InvalidMigrationException(List.of(problem));
        });
        if (!SourceText.isStorable(description.description())) {
            throw new InvalidMigrationException(
                    SourceText.NOT_STORABLE, "Remove that character from the migration's description.");
        }
        return new Migration(
                MigrationName.parse(description.name()),
                description.app(),
                description.description(),
                version(description.version()),
                description.dependsOn(),
                Map.of(),
                description.transactional(),
                List.of(new RunJava(description.className(), false)),
                // Without a text of the author's the class is what it is, whatever its code: bytecode differs by
                // compiler.
                Checksum.of(Optional.ofNullable(description.checksum()).orElse(description.className())),
                origin(description));
    }

    private static @Nullable Version version(@Nullable String text) {
        return text == null ? null : Version.parse(text);
    }

    private static String origin(JavaMigrationDescription description) {
        return "class " + description.className();
    }

    private record ReadMigration(Migration read) implements UnreadMigration {

        @Override
        public MigrationName name() {
            return read.name();
        }

        @Override
        public String app() {
            return read.app();
        }

        @Override
        public String origin() {
            return read.origin();
        }

        @Override
        public Checksum checksum() {
            return read.checksum();
        }
    }
}
