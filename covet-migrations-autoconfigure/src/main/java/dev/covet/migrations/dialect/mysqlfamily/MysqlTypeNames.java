package dev.covet.migrations.dialect.mysqlfamily;

import java.util.Map;

/** Names of types that MySQL and MariaDB take for others. */
final class MysqlTypeNames {

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("bool", "boolean"),
            Map.entry("integer", "int"),
            Map.entry("int4", "int"),
            Map.entry("int2", "smallint"),
            Map.entry("int8", "bigint"),
            Map.entry("dec", "decimal"),
            Map.entry("numeric", "decimal"),
            Map.entry("fixed", "decimal"),
            Map.entry("double precision", "double"),
            Map.entry("real", "double"),
            Map.entry("float8", "double"),
            Map.entry("float4", "float"),
            Map.entry("character", "char"),
            Map.entry("character varying", "varchar"),
            Map.entry("char varying", "varchar"));

    private MysqlTypeNames() {}

    /** The name that the catalogue reports for {@code name}, in lower case. */
    static String usual(String name) {
        return SYNONYMS.getOrDefault(name, name);
    }
}
