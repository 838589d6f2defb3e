package dev.covet.migrations.schema;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A logical column type; how an engine spells it is that engine's dialect's matter. {@link Object#toString() toString}
 * gives the spelling used in migration files, which {@link #parse} reads back.
 */
public sealed interface ColumnType {

    <R> R accept(ColumnTypeVisitor<R> visitor);

    /** A type that takes no argument. */
    record Scalar(ScalarKind kind) implements ColumnType {

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.visitScalar(this);
        }

        @Override
        public String toString() {
            return kind.spelling();
        }
    }

    /**
     * A string of characters or bytes with a length limit.
     *
     * @param length in characters, for the binary kinds in bytes; positive
     */
    record Sized(SizedKind kind, int length) implements ColumnType {

        public Sized {
            if (length < 1) {
                throw TypeSyntax.invalid(kind.spelling() + "(" + length + ")", "Its length must be at least 1.");
            }
        }

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.visitSized(this);
        }

        @Override
        public String toString() {
            return kind.spelling() + "(" + length + ")";
        }
    }

    /**
     * An exact number.
     *
     * @param precision decimal digits in all, at least 1
     * @param scale decimal digits after the point, 0 to {@code precision}
     */
    record Decimal(int precision, int scale) implements ColumnType {

        public Decimal {
            if (precision < 1 || scale < 0 || scale > precision) {
                throw TypeSyntax.invalid(
                        "decimal(" + precision + "," + scale + ")",
                        "Precision must be at least 1, and the scale from 0 to the precision.");
            }
        }

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.visitDecimal(this);
        }

        @Override
        public String toString() {
            return "decimal(" + precision + "," + scale + ")";
        }
    }

    /**
     * A time of day or a point in time.
     *
     * @param precision digits of the fraction of a second, 0 to 6
     */
    record Temporal(TemporalKind kind, int precision) implements ColumnType {

        /** What a temporal type without precision means on every engine: microseconds, as Java's and PostgreSQL's. */
        public static final int DEFAULT_PRECISION = 6;

        public Temporal {
            if (precision < 0 || precision > DEFAULT_PRECISION) {
                throw TypeSyntax.invalid(
                        kind.spelling() + "(" + precision + ")",
                        "Its precision is a number of fractional digits from 0 to 6.");
            }
        }

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.visitTemporal(this);
        }

        @Override
        public String toString() {
            return precision == DEFAULT_PRECISION ? kind.spelling() : kind.spelling() + "(" + precision + ")";
        }
    }

    /** One of a fixed list of strings; the list is not empty and has no value twice. */
    record Enumerated(List<String> values) implements ColumnType {

        public Enumerated {
            values = List.copyOf(values);
            if (values.isEmpty() || values.stream().distinct().count() != values.size()) {
                throw TypeSyntax.invalid(
                        "enum(" + String.join(", ", values) + ")", "Give at least one value, and none of them twice.");
            }
        }

        /** The number of characters of the longest value. */
        public int longest() {
            OptionalInt longest = values.stream()
                    .mapToInt(value -> value.codePointCount(0, value.length()))
                    .max();
            return Math.max(1, longest.orElseThrow());
        }

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.visitEnumerated(this);
        }

        @Override
        public String toString() {
            return values.stream()
                    .map(value -> "'" + value.replace("'", "''") + "'")
                    .collect(Collectors.joining(", ", "enum(", ")"));
        }
    }

    /** A list of values of one type, held in one column. */
    record Array(ColumnType element) implements ColumnType {

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.visitArray(this);
        }

        @Override
        public String toString() {
            return "array(" + element + ")";
        }
    }

    /** An engine's own type in that engine's spelling, where no logical type fits. */
    record Native(SqlText spelling) implements ColumnType {

        @Override
        public <R> R accept(ColumnTypeVisitor<R> visitor) {
            return visitor.visitNative(this);
        }

        @Override
        public String toString() {
            return "native: " + spelling;
        }
    }

    /**
     * Reads a type as it is written in migration files, such as {@code varchar(40)}, {@code decimal(10,2)},
     * {@code enum('NEW', 'DONE')} or {@code array(integer)}; letter case of the type's name does not matter.
     *
     * @throws dev.covet.migrations.problem.InvalidMigrationException when there is no such type; the message lists them
     */
    static ColumnType parse(String text) {
        return new TypeSyntax(text).parse();
    }
}
