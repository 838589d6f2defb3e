package dev.covet.migrations.catalog.mysqlfamily;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.mysqlfamily.QuotedStrings;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Default values that information_schema cannot show: characters beyond the first 65,536 and bytes that are no text are
 * question marks there, and bytes end at the first zero on MySQL. The few tables that may have such a default are asked for
 * their definition, byte by byte, as it need not be a text.
 */
final class ExactDefaults {

    private static final Pattern LITERAL =
            Pattern.compile(" DEFAULT (?:0x([0-9A-Fa-f]+)|('(?:[^'\\\\]|''|\\\\.)*+'))", Pattern.DOTALL);

    private final Map<Map.Entry<String, String>, String> bytes = new HashMap<>();

    private ExactDefaults() {}

    static ExactDefaults read(Session session, Flavour flavour, Collection<ColumnRow> columns) {
        var exact = new ExactDefaults();
        columns.stream()
                .filter(flavour::isDoubtful)
                .collect(Collectors.groupingBy(ColumnRow::table))
                .forEach((table, doubtful) -> exact.add(session, table, doubtful));
        return exact;
    }

    /** The bytes of a literal default in hexadecimal digits; empty when information_schema shows them rightly. */
    Optional<String> bytesOf(ColumnRow column) {
        return Optional.ofNullable(bytes.get(Map.entry(column.table(), column.name())));
    }

    /** The text of a literal default; empty when information_schema shows it rightly. */
    Optional<String> textOf(ColumnRow column) {
        return bytesOf(column).map(hex -> new String(HexFormat.of().parseHex(hex), UTF_8));
    }

    private void add(Session session, String table, List<ColumnRow> columns) {
        var dialect = session.dialect();
        var lines = session.first("SHOW CREATE TABLE " + dialect.quote(table), row -> row.getBytes("Create Table"))
                .map(create -> new String(create, ISO_8859_1).lines().toList())
                .orElse(List.of());
        for (var column : columns) {
            var beginning = "  " + new String(dialect.quote(column.name()).getBytes(UTF_8), ISO_8859_1) + " ";
            lines.stream()
                    .filter(line -> line.startsWith(beginning))
                    .map(LITERAL::matcher)
                    .filter(Matcher::find)
                    .forEach(literal -> bytes.put(Map.entry(table, column.name()), hex(literal)));
        }
        addTexts(
                session,
                table,
                columns.stream().filter(column -> !column.holdsBytes()).toList());
    }

    /** The function DEFAULT knows them, though not those of columns that are never NULL, when there is no row. */
    private void addTexts(Session session, String table, List<ColumnRow> columns) {
        var dialect = session.dialect();
        for (var column : columns) {
            var value = "HEX(CONVERT(DEFAULT(t." + dialect.quote(column.name()) + ") USING utf8mb4))";
            session.first(
                            "SELECT " + value + " AS digits FROM (SELECT 1) one LEFT JOIN " + dialect.quote(table)
                                    + " t ON FALSE",
                            row -> Rows.text(row, "digits"))
                    .filter(digits -> !digits.isEmpty())
                    .ifPresent(digits -> bytes.put(Map.entry(table, column.name()), digits));
        }
    }

    private static String hex(Matcher literal) {
        return literal.group(1) != null
                ? literal.group(1)
                : HexFormat.of()
                        .formatHex(QuotedStrings.single(literal.group(2))
                                .orElse("")
                                .getBytes(ISO_8859_1));
    }
}
