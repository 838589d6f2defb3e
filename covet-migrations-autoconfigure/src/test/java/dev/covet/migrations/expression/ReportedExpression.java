package dev.covet.migrations.expression;

import dev.covet.migrations.schema.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an engine's catalogue made of an expression.
 *
 * @param place {@code check}, {@code index}, or {@code generated} and a type
 */
record ReportedExpression(String place, String declared, String reported) {

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("a", "integer"),
            Map.entry("b", "integer"),
            Map.entry("c", "bigint"),
            Map.entry("n", "numeric(10,2)"),
            Map.entry("d", "double precision"),
            Map.entry("f", "real"),
            Map.entry("k", "smallint"),
            Map.entry("v", "varchar(40)"),
            Map.entry("w", "varchar(20)"),
            Map.entry("x", "text"),
            Map.entry("ch", "char(5)"),
            Map.entry("active", "boolean"),
            Map.entry("day", "date"),
            Map.entry("ts", "timestamp(6)"),
            Map.entry("tz", "timestamptz(6)"),
            Map.entry("u", "uuid"),
            Map.entry("j", "jsonb"));

    /** The types of the columns of which PostgreSQL's conversions tell. */
    static final ColumnTypes TYPES = column -> Optional.ofNullable(COLUMNS.get(column));

    /** All that were recorded of a server: a line with the place and what was declared, a line with what was reported. */
    static List<ReportedExpression> of(Engine engine) {
        var name = "/expressions/" + engine.id() + ".txt";
        try (var resource = ReportedExpression.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new AssertionError("There is no " + name);
            }
            var lines = new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty())
                    .toList();
            var all = new ArrayList<ReportedExpression>();
            for (var line = 0; line < lines.size(); line += 2) {
                all.add(read(lines.get(line), lines.get(line + 1)));
            }
            return all;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ReportedExpression read(String declaration, String report) {
        var colon = declaration.indexOf(": ");
        return new ReportedExpression(
                declaration.substring(0, colon),
                declaration.substring(colon + 2),
                report.strip().replace('⏎', '\n'));
    }

    @Override
    public String toString() {
        return place + ": " + declared;
    }
}
