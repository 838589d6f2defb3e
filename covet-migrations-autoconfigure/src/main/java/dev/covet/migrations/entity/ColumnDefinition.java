package dev.covet.migrations.entity;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.SqlText;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @Column(columnDefinition)} says: a type, and often a default and whether there is NULL behind it.
 *
 * @param spelling the type alone
 * @param defaultValue SQL; {@code null} when it says none
 */
record ColumnDefinition(
        String spelling, boolean nullable, @Nullable String defaultValue) {

    private static final Pattern NOT_NULL = Pattern.compile("(?i)\\bnot\\s+null\\b");
    private static final Pattern NULL = Pattern.compile("(?i)(?<!default\\s)\\bnull\\b");
    private static final Pattern DEFAULT = Pattern.compile(
            "(?i)\\bdefault\\s+('(?:[^']|'')*'|\\((?:[^()]|\\([^()]*\\))*\\)|[^\\s,]+(?:\\([^)]*\\))?)");

    static ColumnDefinition parse(String text) {
        var nullable = !NOT_NULL.matcher(text).find();
        var rest = NOT_NULL.matcher(text).replaceAll(" ");
        var matcher = DEFAULT.matcher(rest);
        var defaultValue = matcher.find() ? matcher.group(1) : null;
        rest = DEFAULT.matcher(rest).replaceFirst(" ");
        rest = NULL.matcher(rest).replaceAll(" ");
        return new ColumnDefinition(rest.strip().replaceAll("\\s+", " "), nullable, defaultValue);
    }

    ColumnType type(Engine engine) {
        try {
            return ColumnType.parse(spelling.toLowerCase(Locale.ROOT));
        } catch (InvalidMigrationException noLogicalType) {
            return new ColumnType.Native(SqlText.of(Map.of(engine, spelling)));
        }
    }
}
