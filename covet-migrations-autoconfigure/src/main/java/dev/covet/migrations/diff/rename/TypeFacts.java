package dev.covet.migrations.diff.rename;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A type as far as renames care.
 *
 * @param spelling all of it, in lower case
 * @param family what stands before the parenthesis
 * @param group what values of the type are: texts, whole numbers, moments
 */
record TypeFacts(String spelling, String family, String group, boolean list) {

    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("varchar", "text"),
            Map.entry("char", "text"),
            Map.entry("citext", "text"),
            Map.entry("enum", "text"),
            Map.entry("smallint", "integer"),
            Map.entry("bigint", "integer"),
            Map.entry("decimal", "number"),
            Map.entry("double", "number"),
            Map.entry("real", "number"),
            Map.entry("timestamptz", "time"),
            Map.entry("timestamp", "time"),
            Map.entry("date", "time"),
            Map.entry("jsonb", "json"),
            Map.entry("binary", "blob"),
            Map.entry("varbinary", "blob"));

    private static final Set<String> USUAL = Set.of(
            "varchar",
            "varchar(255)",
            "varchar(256)",
            "varchar(250)",
            "varchar(200)",
            "varchar(100)",
            "varchar(128)",
            "varchar(64)",
            "varchar(50)",
            "varchar(30)",
            "varchar(32)",
            "varchar(20)",
            "varchar(10)",
            "text",
            "json",
            "jsonb",
            "smallint",
            "integer",
            "bigint",
            "boolean",
            "uuid",
            "date",
            "timestamp",
            "timestamptz",
            "double",
            "decimal",
            "decimal(10,2)");

    static TypeFacts of(String type) {
        var spelling = type.toLowerCase(Locale.ROOT).strip();
        if (spelling.endsWith("[]")) {
            return listOf(spelling, spelling.substring(0, spelling.length() - 2));
        }
        if (spelling.startsWith("array(") && spelling.endsWith(")")) {
            return listOf(spelling, spelling.substring("array(".length(), spelling.length() - 1));
        }
        var end = spelling.indexOf('(');
        var family = end < 0 ? spelling : spelling.substring(0, end).strip();
        return new TypeFacts(spelling, family, GROUPS.getOrDefault(family, family), false);
    }

    private static TypeFacts listOf(String spelling, String element) {
        var one = of(element);
        return new TypeFacts(spelling, one.family(), one.group(), true);
    }

    boolean isSame(TypeFacts other) {
        return spelling.equals(other.spelling);
    }

    boolean isSameFamily(TypeFacts other) {
        return family.equals(other.family) && list == other.list;
    }

    boolean isSameGroup(TypeFacts other) {
        return group.equals(other.group) && list == other.list;
    }

    /** Whether few columns are of exactly this type, so that two of it are hardly so by chance. */
    boolean isUnusual() {
        return list || !USUAL.contains(spelling);
    }

    /** Whether values of one can usually be written as the other. */
    boolean isKin(TypeFacts other) {
        return list == other.list && ((isNumeric() && other.isNumeric()) || (isWritten() && other.isWritten()));
    }

    private boolean isNumeric() {
        return group.equals("integer") || group.equals("number");
    }

    private boolean isWritten() {
        return group.equals("text") || group.equals("uuid") || group.equals("json");
    }
}
