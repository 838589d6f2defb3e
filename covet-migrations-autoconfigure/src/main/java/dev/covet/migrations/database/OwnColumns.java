package dev.covet.migrations.database;

import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.SqlText;

/** Columns of the tables that we keep for ourselves. */
public final class OwnColumns {

    private OwnColumns() {}

    public static Column optional(String column, String type) {
        return Column.of(column, ColumnType.parse(type));
    }

    public static Column required(String column, String type) {
        return optional(column, type).notNull();
    }

    /** The moment at which a row was made, by the database's clock. */
    public static Column madeAt(String column) {
        return required(column, "timestamptz")
                .withDefault(new ColumnDefault.OfExpression(SqlText.of("CURRENT_TIMESTAMP")));
    }
}
