package dev.covet.migrations.dialect.postgresql;

import dev.covet.migrations.dialect.NativeTypes;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;

/** Reads PostgreSQL's spelling of types. */
final class PostgresqlTypeReader {

    ColumnType read(String spelling) {
        return NativeTypes.of(spelling, Engine.POSTGRESQL);
    }
}
