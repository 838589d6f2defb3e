package dev.covet.migrations.catalog.mysqlfamily;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Values of rows of information_schema. */
final class Rows {

    private Rows() {}

    /** A text; empty where there is none. */
    static String text(ResultSet row, String column) throws SQLException {
        var value = row.getString(column);
        return value == null ? "" : value;
    }

    /** A whole number; {@code null} where there is none. */
    static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    static boolean isYes(ResultSet row, String column) throws SQLException {
        return "YES".equals(row.getString(column));
    }

    /** A column, but for what engines report in different ways. */
    static ColumnRow column(ResultSet row, @Nullable String computation, @Nullable String referenceSystem)
            throws SQLException {
        return new ColumnRow(
                text(row, "TABLE_NAME"),
                text(row, "COLUMN_NAME"),
                text(row, "COLUMN_TYPE"),
                text(row, "DATA_TYPE"),
                isYes(row, "IS_NULLABLE"),
                row.getString("COLUMN_DEFAULT"),
                text(row, "EXTRA"),
                row.getString("COLLATION_NAME"),
                computation,
                text(row, "COLUMN_COMMENT"),
                referenceSystem);
    }

    /** A part of an index, but for what engines report in different ways. */
    static IndexRow index(ResultSet row, @Nullable String expression, boolean used) throws SQLException {
        return new IndexRow(
                text(row, "TABLE_NAME"),
                text(row, "INDEX_NAME"),
                row.getInt("NON_UNIQUE") == 0,
                row.getString("COLUMN_NAME"),
                expression,
                "D".equals(row.getString("COLLATION")),
                number(row, "SUB_PART"),
                text(row, "INDEX_TYPE"),
                text(row, "INDEX_COMMENT"),
                used);
    }
}
