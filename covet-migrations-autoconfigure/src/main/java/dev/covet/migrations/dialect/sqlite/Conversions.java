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
final class Conversions implements ColumnTypeVisitor<Optional<Conversions.Misfit>> {

    private static final String NO_INTEGER = "{} IS NOT NULL AND typeof({}) <> 'integer'";
    private static final String NO_BOOLEAN = "{} IS NOT NULL AND (typeof({}) <> 'integer' OR {} NOT IN (0, 1))";
    private static final String NO_NUMBER = "{} IS NOT NULL AND typeof({}) NOT IN ('integer', 'real')";
    private static final String NO_TEXT = "{} IS NOT NULL AND typeof({}) <> 'text'";
    private static final String NO_BYTES = "{} IS NOT NULL AND typeof({}) <> 'blob'";

    private final Column column;

    /**
     * SQL that is true of a value {@code {}} which does not fit.
     *
     * @param before of one that is still to be converted
     * @param after of one that is stored in a column of the type
     */
    record Misfit(String before, String after) {

        /** For columns that convert nothing. */
        static Misfit unconverted(String misfit) {
            return new Misfit(misfit, misfit);
        }
    }

    Conversions(Column column) {
        this.column = column;
    }

    Optional<Conversion> conversion() {
        return column.type()
                .accept(this)
                .map(misfit -> new Conversion(
                        column.name(),
                        misfit.before(),
                        misfit.after(),
                        column.type().toString()));
    }

    @Override
    public Optional<Misfit> visitScalar(ColumnType.Scalar type) {
        return switch (type.kind()) {
            case BOOLEAN -> Optional.of(new Misfit(Losses.AS_BOOLEAN, NO_BOOLEAN));
            case SMALLINT, INTEGER, BIGINT -> Optional.of(new Misfit(Losses.AS_INTEGER, NO_INTEGER));
            case REAL, DOUBLE -> Optional.of(new Misfit(Losses.AS_REAL, NO_NUMBER));
            case TEXT, JSON -> Optional.of(new Misfit(Losses.AS_TEXT, NO_TEXT));
            case BLOB -> Optional.of(Misfit.unconverted(NO_BYTES));
            case UUID -> Optional.of(sized(NO_BYTES, "<> 16"));
            case DATE -> Optional.empty();
        };
    }

    @Override
    public Optional<Misfit> visitSized(ColumnType.Sized type) {
        return switch (type.kind()) {
            case CHAR, VARCHAR ->
                Optional.of(new Misfit(
                        Losses.asText(type.length()),
                        sized(NO_TEXT, "> " + type.length()).after()));
            case BINARY, VARBINARY -> Optional.of(sized(NO_BYTES, "> " + type.length()));
        };
    }

    private static Misfit sized(String kind, String length) {
        return Misfit.unconverted(kind + " OR length({}) " + length);
    }

    @Override
    public Optional<Misfit> visitDecimal(ColumnType.Decimal type) {
        return Optional.of(new Misfit(Losses.AS_DECIMAL, NO_NUMBER));
    }

    /** Moments are texts to some drivers, and numbers to others. */
    @Override
    public Optional<Misfit> visitTemporal(ColumnType.Temporal type) {
        return Optional.empty();
    }

    /** Its check says more than we could. */
    @Override
    public Optional<Misfit> visitEnumerated(ColumnType.Enumerated type) {
        return Optional.empty();
    }

    @Override
    public Optional<Misfit> visitArray(ColumnType.Array type) {
        return Optional.empty();
    }

    @Override
    public Optional<Misfit> visitNative(ColumnType.Native type) {
        return Optional.empty();
    }
}
