package dev.covet.migrations.dialect.postgresql;

import dev.covet.migrations.dialect.NativeTypes;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ColumnTypeVisitor;
import dev.covet.migrations.schema.Engine;

/** PostgreSQL's spelling of the logical types. */
final class PostgresqlTypes implements ColumnTypeVisitor<String> {

    @Override
    public String visitScalar(ColumnType.Scalar type) {
        return switch (type.kind()) {
            case BOOLEAN -> "boolean";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL -> "real";
            case DOUBLE -> "double precision";
            case TEXT -> "text";
            case BLOB -> "bytea";
            case DATE -> "date";
            case UUID -> "uuid";
            case JSON -> "jsonb";
        };
    }

    @Override
    public String visitSized(ColumnType.Sized type) {
        return switch (type.kind()) {
            case CHAR -> "char(" + type.length() + ")";
            case VARCHAR -> "varchar(" + type.length() + ")";
            case BINARY, VARBINARY -> "bytea";
        };
    }

    @Override
    public String visitDecimal(ColumnType.Decimal type) {
        return "numeric(" + type.precision() + "," + type.scale() + ")";
    }

    @Override
    public String visitTemporal(ColumnType.Temporal type) {
        return switch (type.kind()) {
            case TIME -> "time(" + type.precision() + ")";
            case TIMESTAMP -> "timestamp(" + type.precision() + ")";
            case TIMESTAMPTZ -> "timestamptz(" + type.precision() + ")";
        };
    }

    @Override
    public String visitEnumerated(ColumnType.Enumerated type) {
        return "varchar(" + type.longest() + ")";
    }

    @Override
    public String visitArray(ColumnType.Array type) {
        return type.element().accept(this) + "[]";
    }

    @Override
    public String visitNative(ColumnType.Native type) {
        return NativeTypes.spelling(type, Engine.POSTGRESQL);
    }
}
