package dev.covet.migrations.dialect.sqlite;

import dev.covet.migrations.dialect.sqlite.rebuild.Conversion;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ColumnTypeVisitor;
import java.util.Optional;

/**
 * What the values of a column must be when it gets another type. SQLite would keep whatever does not fit, and so tell nobody
 * that the type does not say what is there. Empty for types that take anything.
 */
final class Conversions implements ColumnTypeVisitor<Optional<String>> {

    private static final String NO_INTEGER = "{} IS NOT NULL AND typeof({}) <> 'integer'";
    private static final String NO_NUMBER = "{} IS NOT NULL AND typeof({}) NOT IN ('integer', 'real')";
    private static final String NO_TEXT = "{} IS NOT NULL AND typeof({}) <> 'text'";
    private static final String NO_BYTES = "{} IS NOT NULL AND typeof({}) <> 'blob'";

    private final Column column;

    Conversions(Column column) {
        this.column = column;
    }

    Optional<Conversion> conversion() {
        return column.type()
                .accept(this)
                .map(misfit ->
                        new Conversion(column.name(), misfit, column.type().toString()));
    }

    @Override
    public Optional<String> visitScalar(ColumnType.Scalar type) {
        return switch (type.kind()) {
            case BOOLEAN -> Optional.of("{} IS NOT NULL AND (typeof({}) <> 'integer' OR {} NOT IN (0, 1))");
            case SMALLINT, INTEGER, BIGINT -> Optional.of(NO_INTEGER);
            case REAL, DOUBLE -> Optional.of(NO_NUMBER);
            case TEXT, JSON -> Optional.of(NO_TEXT);
            case BLOB -> Optional.of(NO_BYTES);
            case UUID -> Optional.of("{} IS NOT NULL AND (typeof({}) <> 'blob' OR length({}) <> 16)");
            case DATE -> Optional.empty();
        };
    }

    @Override
    public Optional<String> visitSized(ColumnType.Sized type) {
        return switch (type.kind()) {
            case CHAR, VARCHAR ->
                Optional.of("{} IS NOT NULL AND (typeof({}) <> 'text' OR length({}) > " + type.length() + ")");
            case BINARY, VARBINARY ->
                Optional.of("{} IS NOT NULL AND (typeof({}) <> 'blob' OR length({}) > " + type.length() + ")");
        };
    }

    @Override
    public Optional<String> visitDecimal(ColumnType.Decimal type) {
        return Optional.of(NO_NUMBER);
    }

    /** Moments are texts to some drivers, and numbers to others. */
    @Override
    public Optional<String> visitTemporal(ColumnType.Temporal type) {
        return Optional.empty();
    }

    /** Its check says more than we could. */
    @Override
    public Optional<String> visitEnumerated(ColumnType.Enumerated type) {
        return Optional.empty();
    }

    @Override
    public Optional<String> visitArray(ColumnType.Array type) {
        return Optional.empty();
    }

    @Override
    public Optional<String> visitNative(ColumnType.Native type) {
        return Optional.empty();
    }
}
