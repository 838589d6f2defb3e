package dev.covet.migrations.catalog.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of a row that take more than one call to read. */
final class RowValues {

    private RowValues() {}

    /** The elements of an array of texts, of which some may be NULL; none when the array itself is NULL. */
    static List<@Nullable String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : listOf((Object[]) array.getArray());
    }

    /** The elements of an array of numbers; none when the array itself is NULL. */
    static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        if (array == null) {
            return List.of();
        }
        var numbers = new ArrayList<Integer>();
        for (var element : (Object[]) array.getArray()) {
            numbers.add(((Number) element).intValue());
        }
        return numbers;
    }

    /** The elements of an array of object numbers, which need more than 31 bits. */
    static List<Long> oids(ResultSet row, String column) throws SQLException {
        var oids = new ArrayList<Long>();
        for (var element : (Object[]) row.getArray(column).getArray()) {
            oids.add(((Number) element).longValue());
        }
        return oids;
    }

    /** The elements of a vector, which is a text of numbers with blanks between them. */
    static <N> List<N> vector(ResultSet row, String column, Function<String, N> number) throws SQLException {
        var numbers = new ArrayList<N>();
        for (var element : row.getString(column).split(" ", 0)) {
            numbers.add(number.apply(element));
        }
        return numbers;
    }

    /** A value of PostgreSQL's one-letter codes. */
    static char letter(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null || text.isEmpty() ? ' ' : text.charAt(0);
    }

    private static List<@Nullable String> listOf(Object[] elements) {
        var texts = new ArrayList<@Nullable String>();
        for (var element : elements) {
            texts.add((String) element);
        }
        return Collections.unmodifiableList(texts);
    }
}
