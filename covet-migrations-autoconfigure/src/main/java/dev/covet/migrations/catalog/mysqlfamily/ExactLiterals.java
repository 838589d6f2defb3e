package dev.covet.migrations.catalog.mysqlfamily;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.database.Session;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Default values that information_schema cannot show: bytes end there at the first zero on MySQL and are no text on MariaDB,
 * and characters beyond the first 65,536 are question marks on both. The function DEFAULT tells them, of many columns with
 * one query.
 */
final class ExactLiterals {

    /** Keeps the statement far below every limit of its size. */
    private static final int AT_ONCE = 200;

    private final Map<Map.Entry<String, String>, String> hexOfText = new HashMap<>();
    private final Map<Map.Entry<String, String>, String> hexOfBytes = new HashMap<>();

    private record Value(String table, String column, String hex) {}

    private ExactLiterals() {}

    /** @param columns all columns of base tables */
    static ExactLiterals read(Session session, Flavour flavour, Collection<ColumnRow> columns) {
        var exact = new ExactLiterals();
        var doubtful =
                columns.stream().filter(column -> isDoubtful(column, flavour)).toList();
        for (var from = 0; from < doubtful.size(); from += AT_ONCE) {
            exact.add(session, doubtful.subList(from, Math.min(doubtful.size(), from + AT_ONCE)));
        }
        return exact;
    }

    private void add(Session session, List<ColumnRow> columns) {
        var query = columns.stream().map(column -> query(session, column)).collect(joining(" UNION ALL "));
        var kinds = new HashMap<Map.Entry<String, String>, ColumnRow>();
        columns.forEach(column -> kinds.put(Map.entry(column.table(), column.name()), column));
        for (var value :
                session.query(query, row -> new Value(row.getString(1), row.getString(2), Rows.text(row, "hex")))) {
            var key = Map.entry(value.table(), value.column());
            var column = kinds.get(key);
            (column != null && isBytes(column) ? hexOfBytes : hexOfText).put(key, value.hex());
        }
    }

    private static boolean isDoubtful(ColumnRow column, Flavour flavour) {
        return !column.isComputed()
                && flavour.defaultOf(column).orElse(null) instanceof ReportedDefault.Literal literal
                && (isBytes(column) || literal.text().indexOf('?') >= 0);
    }

    private static boolean isBytes(ColumnRow column) {
        return column.kind().equals("binary")
                || column.kind().equals("varbinary")
                || column.kind().endsWith("blob");
    }

    private static String query(Session session, ColumnRow column) {
        var dialect = session.dialect();
        var value = "DEFAULT(t." + dialect.quote(column.name()) + ")";
        return "SELECT " + dialect.literal(column.table()) + ", " + dialect.literal(column.name()) + ", HEX("
                + (isBytes(column) ? value : "CONVERT(" + value + " USING utf8mb4)")
                // One row of NULLs, of a table that may have none.
                + ") AS hex FROM (SELECT 1) one LEFT JOIN " + dialect.quote(column.table()) + " t ON FALSE";
    }

    /** The text that was reported with question marks. */
    Optional<String> textOf(ColumnRow column) {
        return Optional.ofNullable(hexOfText.get(Map.entry(column.table(), column.name())))
                .map(hex -> new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8));
    }

    /** The bytes in hexadecimal digits; empty when the column holds no bytes. */
    Optional<String> bytesOf(ColumnRow column) {
        return Optional.ofNullable(hexOfBytes.get(Map.entry(column.table(), column.name())));
    }
}
