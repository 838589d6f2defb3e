package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the statements for what the model cannot hold, with the dialect's quoting. */
final class Spelling {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.+-]+");

    private final Dialect dialect;

    Spelling(Dialect dialect) {
        this.dialect = dialect;
    }

    String quote(String identifier) {
        return dialect.quote(identifier);
    }

    String literal(String text) {
        return dialect.literal(text);
    }

    String alterTable(String table, String change) {
        return "ALTER TABLE " + quote(table) + " " + change;
    }

    String alterColumn(String table, String column, String change) {
        return alterTable(table, "ALTER COLUMN " + quote(column) + " " + change);
    }

    /** What the dialect would send for the operation on a database of which it knows nothing. */
    List<String> statements(Operation operation) {
        return dialect.render(operation, Schema.empty().afterUnknownSql()).steps().stream()
                .flatMap(step -> step instanceof Step.Statement statement ? Stream.of(statement.sql()) : Stream.empty())
                .toList();
    }

    /** Storage parameters as they are written behind WITH, from {@code key=value}. */
    String options(List<String> options) {
        return options.stream().map(this::option).collect(Collectors.joining(", ", "(", ")"));
    }

    /** The names of storage parameters as they are written behind RESET. */
    static String names(List<String> options) {
        return options.stream()
                .map(option -> option.substring(0, option.indexOf('=')))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String option(String option) {
        var key = option.substring(0, option.indexOf('='));
        var value = option.substring(key.length() + 1);
        return key + "=" + (WORD.matcher(value).matches() ? value : literal(value));
    }

    /** SQL that means something to PostgreSQL only. */
    static SqlText own(String sql) {
        return SqlText.of(Map.of(Engine.POSTGRESQL, sql));
    }
}
