package dev.covet.migrations.expression;

import java.util.Locale;
import java.util.Map;

/** One name for each type that has several. */
final class TypeNames {

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("character varying", "varchar"),
            Map.entry("char varying", "varchar"),
            Map.entry("character", "char"),
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("decimal", "numeric"),
            Map.entry("bool", "boolean"),
            Map.entry("float", "double precision"),
            Map.entry("float8", "double precision"),
            Map.entry("float4", "real"));

    private TypeNames() {}

    /** The short name of a type of PostgreSQL, with its arguments behind it. */
    static String postgresql(String type) {
        var lower = type.toLowerCase(Locale.ROOT).replace(" without time zone", "");
        var zoned = lower.endsWith(" with time zone");
        var unzoned = zoned ? lower.substring(0, lower.length() - " with time zone".length()) : lower;
        var end = unzoned.length();
        for (var mark : new String[] {"(", "["}) {
            var found = unzoned.indexOf(mark);
            end = found >= 0 && found < end ? found : end;
        }
        var name = unzoned.substring(0, end);
        return ALIASES.getOrDefault(name, name) + (zoned ? "tz" : "") + unzoned.substring(end);
    }

    /** The name of a type as MySQL and MariaDB report it in a cast. */
    static String mysql(String type) {
        var lower = type.toLowerCase(Locale.ROOT)
                .replace("character set", "charset")
                .replaceAll("^(nchar|character)", "char")
                .replaceAll(" charset utf8\\w*$", "")
                .replaceAll("^(un)?signed (integer|int)$", "$1signed");
        if (lower.startsWith("binary")) {
            return "char" + lower.substring("binary".length()) + " charset binary";
        }
        return switch (lower) {
            case "decimal", "dec" -> "decimal(10,0)";
            default -> lower.matches("decimal\\(\\d+\\)") ? lower.replace(")", ",0)") : lower;
        };
    }
}
