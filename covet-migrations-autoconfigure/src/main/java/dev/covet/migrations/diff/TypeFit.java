package dev.covet.migrations.diff;

import dev.covet.migrations.schema.ColumnType;

/** Whether every value of one type has room in another, where the table of {@link TypeChanges} leaves it to sizes. */
final class TypeFit {

    private static final int SMALLINT_DIGITS = 5;
    private static final int INTEGER_DIGITS = 10;
    private static final int BIGINT_DIGITS = 19;

    private TypeFit() {}

    static boolean fits(ColumnType from, ColumnType to) {
        if (to instanceof ColumnType.Sized target) {
            return length(from) <= target.length();
        }
        if (to instanceof ColumnType.Temporal target && from instanceof ColumnType.Temporal source) {
            return source.precision() <= target.precision();
        }
        if (to instanceof ColumnType.Enumerated target && from instanceof ColumnType.Enumerated source) {
            return target.values().containsAll(source.values());
        }
        var scale = from instanceof ColumnType.Decimal source ? source.scale() : 0;
        if (to instanceof ColumnType.Decimal target) {
            return scale <= target.scale() && integerDigits(from) <= target.precision() - target.scale();
        }
        // One digit less than the largest number has: not all numbers of as many digits fit.
        return scale == 0 && integerDigits(from) < integerDigits(to);
    }

    /** The longest value in characters, for the binary types in bytes. */
    private static int length(ColumnType type) {
        if (type instanceof ColumnType.Sized sized) {
            return sized.length();
        }
        if (type instanceof ColumnType.Enumerated enumerated) {
            return enumerated.longest();
        }
        var sign = 1;
        return type instanceof ColumnType.Decimal decimal ? decimal.precision() + sign + 2 : integerDigits(type) + sign;
    }

    private static int integerDigits(ColumnType type) {
        if (type instanceof ColumnType.Decimal decimal) {
            return decimal.precision() - decimal.scale();
        }
        return switch (type.toString()) {
            case "smallint" -> SMALLINT_DIGITS;
            case "integer" -> INTEGER_DIGITS;
            default -> BIGINT_DIGITS;
        };
    }
}
