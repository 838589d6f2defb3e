package dev.covet.migrations.diff;

import dev.covet.migrations.dialect.Dialect;

/** How schemas are compared on an engine. */
public final class Comparing {

    private Comparing() {}

    /** Whole schemas, with nothing answered. */
    public static DiffRequest on(Dialect dialect) {
        var request = DiffRequest.of(dialect::canonical);
        return switch (dialect.engine()) {
            case MYSQL, MARIADB -> request.withForeignKeyIndexes(ForeignKeyIndexes.MADE_BY_ENGINE);
            case POSTGRESQL, SQLITE -> request.withForeignKeyIndexes(ForeignKeyIndexes.LEFT_TO_THE_USER);
        };
    }
}
