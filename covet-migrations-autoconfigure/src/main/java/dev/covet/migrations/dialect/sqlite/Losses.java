package dev.covet.migrations.dialect.sqlite;

/**
 * What SQLite would make of a value that it stores in a column of another type, as SQL that is true when the value {@code {}}
 * would not be what the type says, or would silently be another one. Never true of NULL.
 *
 * <p>A column converts what it can without a word: texts that are numbers become numbers, and back. What it cannot convert it
 * keeps as it is.
 */
final class Losses {

    /** The digits that count, for texts that are numbers. Only 15 are sure to be kept when it becomes a floating point one. */
    private static final String DIGITS = "trim(replace(substr({}, 1, instr(lower({}) || 'e', 'e') - 1), '.', ''),"
            + " '+-0 ' || char(9, 10, 11, 12, 13))";

    private static final String INEXACT = "(length(" + DIGITS + ") > 15 OR (" + DIGITS
            + " <> '' AND CAST({} AS REAL) = 0)" + " OR abs(CAST({} AS REAL)) > 1.7976931348623157e308)";

    /** Comparing with a number makes one of a text that is one as a whole. */
    private static final String NO_NUMBER = "CAST({} AS NUMERIC) <> {}";

    private static final String IS_FRACTION = "{} GLOB '*[.eE]*'";

    private static final String IS_LARGE = "typeof(CAST({} AS NUMERIC)) <> 'integer'";

    /** Most texts that become whole numbers are just digits, which is found out at little cost. */
    static final String AS_INTEGER =
            "({} IS NOT NULL AND CAST(CAST({} AS INTEGER) AS TEXT) IS NOT +{} AND CASE typeof({})"
                    + " WHEN 'integer' THEN 0"
                    + " WHEN 'text' THEN " + NO_NUMBER + " OR CASE WHEN " + IS_FRACTION + " THEN " + INEXACT
                    + " OR CAST(CAST({} AS REAL) AS INTEGER) <> CAST({} AS REAL) ELSE " + IS_LARGE + " END"
                    // The smallest of all is the one that SQLite does not take for a whole number.
                    + " WHEN 'real' THEN CAST({} AS INTEGER) <> {} OR {} <= -9223372036854775808"
                    + " ELSE 1 END)";

    static final String AS_BOOLEAN = "({} IS NOT NULL AND (" + AS_INTEGER + " OR CAST({} AS NUMERIC) NOT IN (0, 1)))";

    static final String AS_DECIMAL = "CASE typeof({})"
            + " WHEN 'text' THEN " + NO_NUMBER + " OR ((" + IS_FRACTION + " OR " + IS_LARGE + ") AND " + INEXACT + ")"
            + " WHEN 'blob' THEN 1 ELSE 0 END";

    static final String AS_REAL = "CASE typeof({})"
            + " WHEN 'integer' THEN CAST({} AS REAL) <> {}"
            + " WHEN 'text' THEN " + NO_NUMBER + " OR " + INEXACT
            + " WHEN 'blob' THEN 1 ELSE 0 END";

    static final String AS_TEXT = "CASE typeof({})"
            + " WHEN 'real' THEN CAST(CAST({} AS TEXT) AS REAL) <> {}"
            + " WHEN 'blob' THEN 1 ELSE 0 END";

    private Losses() {}

    static String asText(int length) {
        return "({} IS NOT NULL AND (" + AS_TEXT + " OR length({}) > " + length + "))";
    }
}
