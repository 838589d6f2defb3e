package dev.covet.migrations.entity;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Types that users write into annotations: in the engine's words, in ours, or in those of the engine they develop on. */
final class DefinedTypes {

    /** Words that only PostgreSQL knows. */
    private static final Set<String> OF_POSTGRESQL = Set.of("jsonb", "bytea", "timestamptz", "uuid");

    /** Words that PostgreSQL does not know, but MySQL and MariaDB. */
    private static final Set<String> OF_MYSQL = Set.of(
            "tinyint",
            "mediumint",
            "double",
            "datetime",
            "tinytext",
            "mediumtext",
            "longtext",
            "binary",
            "varbinary",
            "tinyblob",
            "blob",
            "mediumblob",
            "longblob",
            "enum");

    private final Dialect dialect;

    DefinedTypes(Dialect dialect) {
        this.dialect = dialect;
    }

    ColumnType read(String spelling) {
        return logical(spelling).orElseGet(() -> {
            var own = dialect.readType(spelling);
            return own instanceof ColumnType.Native ? foreign(spelling).orElse(own) : own;
        });
    }

    /** Ours, where the engine has it under the same name. */
    private Optional<ColumnType> logical(String spelling) {
        try {
            var type = ColumnType.parse(spelling.toLowerCase(Locale.ROOT));
            return dialect.typeSql(type).equalsIgnoreCase(spelling) ? Optional.of(type) : Optional.empty();
        } catch (InvalidMigrationException noLogicalType) {
            return Optional.empty();
        }
    }

    /** SQLite takes every word, so that there is nothing to mend. */
    private Optional<ColumnType> foreign(String spelling) {
        var word = SqlWords.keyword(spelling);
        var other = switch (dialect.engine()) {
            case POSTGRESQL -> OF_MYSQL.contains(word) ? Engine.MYSQL : null;
            case MYSQL, MARIADB ->
                OF_POSTGRESQL.contains(word) || spelling.endsWith("time zone") ? Engine.POSTGRESQL : null;
            case SQLITE -> null;
        };
        return Optional.ofNullable(other)
                .map(engine -> Dialects.of(Server.of(engine, "")).readType(spelling))
                .filter(type -> !(type instanceof ColumnType.Native));
    }
}
