package dev.covet.migrations.schema;

import dev.covet.migrations.problem.InvalidMigrationException;

/** One of the things that an index is sorted by. */
public sealed interface IndexPart {

    SortOrder order();

    PartOptions options();

    /** What stands for this part in the name of an index without a name. */
    String nameFragment();

    /** A column of the table. */
    record OfColumn(String column, SortOrder order, PartOptions options) implements IndexPart {

        public OfColumn {
            Names.requireName("column", column);
        }

        public OfColumn(String column, SortOrder order) {
            this(column, order, PartOptions.NONE);
        }

        @Override
        public String nameFragment() {
            return column;
        }
    }

    /** A value computed from the row. */
    record OfExpression(SqlText expression, SortOrder order, PartOptions options) implements IndexPart {

        public OfExpression {
            if (options.prefixLength() != null) {
                throw new InvalidMigrationException(
                        "An index shall hold the beginning of the expression '" + expression + "'.",
                        "Leave 'length' out, and let the expression itself cut the value.");
            }
        }

        public OfExpression(SqlText expression, SortOrder order) {
            this(expression, order, PartOptions.NONE);
        }

        @Override
        public String nameFragment() {
            return Names.hash(expression.toString());
        }
    }
}
