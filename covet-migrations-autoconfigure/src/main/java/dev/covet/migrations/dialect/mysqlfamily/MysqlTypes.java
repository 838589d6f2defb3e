package dev.covet.migrations.dialect.mysqlfamily;

import dev.covet.migrations.dialect.NativeTypes;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ColumnTypeVisitor;
import dev.covet.migrations.schema.Engine;

/** How MySQL and MariaDB spell the logical types. */
public final class MysqlTypes implements ColumnTypeVisitor<String> {

    private final Engine engine;
    private final MysqlUuid uuid;

    public MysqlTypes(Engine engine, MysqlUuid uuid) {
        this.engine = engine;
        this.uuid = uuid;
    }

    @Override
    public String visitScalar(ColumnType.Scalar type) {
        return switch (type.kind()) {
            case BOOLEAN -> "boolean";
            case SMALLINT -> "smallint";
            case INTEGER -> "int";
            case BIGINT -> "bigint";
            case REAL -> "float";
            case DOUBLE -> "double";
            // The plain types end at 64 kB; a limit that nobody asked for.
            case TEXT -> "longtext";
            case BLOB -> "longblob";
            case DATE -> "date";
            case UUID -> uuid.type();
            case JSON -> "json";
        };
    }

    @Override
    public String visitSized(ColumnType.Sized type) {
        return switch (type.kind()) {
            case CHAR -> "char(" + type.length() + ")";
            case VARCHAR -> "varchar(" + type.length() + ")";
            case BINARY -> "binary(" + type.length() + ")";
            case VARBINARY -> "varbinary(" + type.length() + ")";
        };
    }

    @Override
    public String visitDecimal(ColumnType.Decimal type) {
        return "decimal(" + type.precision() + "," + type.scale() + ")";
    }

    @Override
    public String visitTemporal(ColumnType.Temporal type) {
        return switch (type.kind()) {
            case TIME -> "time(" + type.precision() + ")";
            case TIMESTAMP -> "datetime(" + type.precision() + ")";
            case TIMESTAMPTZ -> "timestamp(" + type.precision() + ")";
        };
    }

    @Override
    public String visitEnumerated(ColumnType.Enumerated type) {
        return "enum("
                + String.join(
                        ", ", type.values().stream().map(MysqlLiterals::plain).toList()) + ")";
    }

    @Override
    public String visitArray(ColumnType.Array type) {
        return "json";
    }

    @Override
    public String visitNative(ColumnType.Native type) {
        return NativeTypes.spelling(type, engine);
    }
}
