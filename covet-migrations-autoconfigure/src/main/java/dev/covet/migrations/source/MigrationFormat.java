package dev.covet.migrations.source;

import dev.covet.migrations.migration.Migration;
import java.util.Locale;
import java.util.Optional;

/** The kinds of migration files. */
enum MigrationFormat {
    YAML {
        @Override
        Migration read(FileIdentity file, byte[] content) {
            return new YamlMigrationReader(file).read(content);
        }
    },
    SQL {
        @Override
        Migration read(FileIdentity file, byte[] content) {
            return new SqlMigrationReader(file).read(content);
        }
    };

    abstract Migration read(FileIdentity file, byte[] content);

    /** The format that a file's name ends with, whatever its letter case; empty for files that are no migrations. */
    static Optional<MigrationFormat> of(String fileName) {
        var dot = fileName.lastIndexOf('.');
        if (dot < 0 || fileName.length() - dot > ".yaml".length()) {
            return Optional.empty();
        }
        return switch (fileName.substring(dot + 1).toLowerCase(Locale.ROOT)) {
            case "yaml", "yml" -> Optional.of(YAML);
            case "sql" -> Optional.of(SQL);
            default -> Optional.empty();
        };
    }
}
