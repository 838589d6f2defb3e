package dev.covet.migrations.dialect.sqlite.rebuild;

/**
 * What is asked of the values of a column that gets another type.
 *
 * @param column the column of the new table
 * @param unfit SQL that is true of a value which the type would not take, or not without a loss; the value is {@code {}}
 * @param misfit SQL that is true of a value in the new column which the type did not take
 * @param type the type, for a message
 */
public record Conversion(String column, String unfit, String misfit, String type) {

    /** The beginning of a sentence about such values. */
    String doubt(String table) {
        return "Values of '" + table + "." + column + "' do not fit the type " + type;
    }

    static String of(String condition, String value) {
        return "(" + condition.replace("{}", value) + ")";
    }
}
