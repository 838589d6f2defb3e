package dev.covet.migrations.dialect.sqlite;

import dev.covet.migrations.dialect.NativeTypes;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ColumnTypeVisitor;
import dev.covet.migrations.schema.Engine;

/** SQLite's spelling of the logical types: of a type it keeps the name and an affinity, so the names are the usual ones. */
final class SqliteTypes implements ColumnTypeVisitor<String> {

    @Override
    public String visitScalar(ColumnType.Scalar type) {
        return switch (type.kind()) {
            case BOOLEAN -> "boolean";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL -> "real";
            case DOUBLE -> "double";
            case TEXT -> "text";
            // UUIDs are bytes, as Hibernate binds them.
            case BLOB, UUID -> "blob";
            case DATE -> "date";
            // A text, which is what the functions for JSON take; under the name that Hibernate's validation looks for.
            case JSON -> "clob";
        };
    }

    @Override
    public String visitSized(ColumnType.Sized type) {
        return switch (type.kind()) {
            case CHAR -> "char(" + type.length() + ")";
            case VARCHAR -> "varchar(" + type.length() + ")";
            case BINARY, VARBINARY -> "blob";
        };
    }

    @Override
    public String visitDecimal(ColumnType.Decimal type) {
        // Not decimal, which the driver calls a floating point number and Hibernate's validation then refuses.
        return "numeric(" + type.precision() + "," + type.scale() + ")";
    }

    @Override
    public String visitTemporal(ColumnType.Temporal type) {
        return switch (type.kind()) {
            case TIME -> "time";
            case TIMESTAMP, TIMESTAMPTZ -> "timestamp";
        };
    }

    @Override
    public String visitEnumerated(ColumnType.Enumerated type) {
        return "varchar(" + type.longest() + ")";
    }

    @Override
    public String visitArray(ColumnType.Array type) {
        // Hibernate keeps arrays serialized here.
        return "blob";
    }

    @Override
    public String visitNative(ColumnType.Native type) {
        return NativeTypes.spelling(type, Engine.SQLITE);
    }
}
