package dev.covet.migrations.schema;

/** One of the things that an index is sorted by. */
public sealed interface IndexPart {

    SortOrder order();

    /** What stands for this part in the name of an index without a name. */
    String nameFragment();

    /** A column of the table. */
    record OfColumn(String column, SortOrder order) implements IndexPart {

        public OfColumn {
            Names.requireName("column", column);
        }

        @Override
        public String nameFragment() {
            return column;
        }
    }

    /** A value computed from the row. */
    record OfExpression(SqlText expression, SortOrder order) implements IndexPart {

        @Override
        public String nameFragment() {
            return Names.hash(expression.toString());
        }
    }
}
