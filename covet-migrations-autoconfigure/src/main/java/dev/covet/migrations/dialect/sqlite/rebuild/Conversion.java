package dev.covet.migrations.dialect.sqlite.rebuild;

/**
 * What is asked of the values of a column that gets another type.
 *
 * @param column the column of the new table
 * @param misfit SQL that is true of a value which the type does not take; the value is {@code {}}
 * @param type the type, for a message
 */
public record Conversion(String column, String misfit, String type) {

    /** The condition, of the column itself. */
    String condition() {
        return misfit.replace("{}", Quoted.name(column));
    }
}
