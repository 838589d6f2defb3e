package dev.covet.migrations.backup;

import dev.covet.migrations.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a database holds, in the engine's own exact words and not by the way of backups: rows by table, sorted. */
final class Content {

    private Content() {}

    static Map<String, List<String>> of(TestDatabase database) {
        return of(database, null);
    }

    /** @param schema PostgreSQL's, where it is not the usual one */
    static Map<String, List<String>> of(TestDatabase database, @Nullable String schema) {
        Map<String, List<String>> content = new JdbcTemplate(database.dataSource()).execute((Connection connection) -> {
            switch (database.engine()) {
                case POSTGRESQL -> {
                    return postgresql(connection, schema == null ? "public" : schema);
                }
                case MYSQL, MARIADB -> {
                    return mysqlFamily(connection);
                }
                default -> {
                    return sqlite(connection);
                }
            }
        });
        content.keySet().removeIf(table -> table.contains("_covet_lock"));
        return content;
    }

    private static Map<String, List<String>> postgresql(Connection connection, String schema) throws SQLException {
        var content = new TreeMap<String, List<String>>();
        execute(connection, "SET search_path = " + schema);
        execute(connection, "SET extra_float_digits = 3");
        for (var relation : relations(connection, "'r', 'm'")) {
            content.put(relation, rows(connection, "SELECT t::text FROM ONLY " + relation + " t"));
        }
        // How far the server has logged numbers in advance is its own business.
        for (var sequence : relations(connection, "'S'")) {
            content.put(sequence, rows(connection, "SELECT last_value || ' ' || is_called FROM " + sequence));
        }
        return content;
    }

    private static List<String> relations(Connection connection, String kinds) throws SQLException {
        return rows(
                connection,
                "SELECT quote_ident(relname) FROM pg_class WHERE relnamespace = current_schema()::regnamespace"
                        + " AND relkind IN (" + kinds + ")");
    }

    private static Map<String, List<String>> mysqlFamily(Connection connection) throws SQLException {
        var content = new TreeMap<String, List<String>>();
        execute(connection, "SET SESSION group_concat_max_len = 100000");
        var selects = rows(
                connection,
                "SELECT CONCAT(TABLE_NAME, '|SELECT CONCAT_WS(\\',\\', ', GROUP_CONCAT(CONCAT('IFNULL(HEX(', CASE DATA_TYPE"
                        + " WHEN 'float' THEN CONCAT('CONCAT(1e0 * `', REPLACE(COLUMN_NAME, '`', '``'), '`)') WHEN 'bit' THEN"
                        + " CONCAT('0 + `', REPLACE(COLUMN_NAME, '`', '``'), '`') ELSE CONCAT('CAST(`',"
                        + " REPLACE(COLUMN_NAME, '`', '``'), '` AS BINARY)') END, '), \\'NULL\\')') ORDER BY"
                        + " ORDINAL_POSITION SEPARATOR ', '), ') FROM `', REPLACE(TABLE_NAME, '`', '``'), '`')"
                        + " FROM information_schema.COLUMNS JOIN information_schema.TABLES USING (TABLE_SCHEMA, TABLE_NAME)"
                        + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE <> 'VIEW' AND EXTRA NOT LIKE '%ROW %'"
                        + " AND COALESCE(GENERATION_EXPRESSION, '') NOT LIKE 'ROW %' GROUP BY TABLE_NAME");
        for (var select : selects) {
            var bar = select.indexOf("|SELECT");
            content.put(select.substring(0, bar), rows(connection, select.substring(bar + 1)));
        }
        return content;
    }

    private static Map<String, List<String>> sqlite(Connection connection) throws SQLException {
        var content = new TreeMap<String, List<String>>();
        for (var table : rows(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")) {
            var quoted = '"' + table.replace("\"", "\"\"") + '"';
            var columns = rows(
                    connection,
                    "SELECT 'typeof(\"' || replace(name, '\"', '\"\"') || '\") || hex(CAST(\"' || replace(name, '\"', '\"\"')"
                            + " || '\" AS BLOB))' FROM pragma_table_xinfo('" + table.replace("'", "''") + "')");
            content.put(table, rows(connection, "SELECT " + String.join(" || ',' || ", columns) + " FROM " + quoted));
        }
        content.put(
                "(settings)",
                List.of(
                        rows(connection, "PRAGMA user_version").get(0),
                        rows(connection, "PRAGMA application_id").get(0)));
        content.put(
                "(definitions)",
                rows(
                        connection,
                        "SELECT type || name || coalesce(sql, '') FROM sqlite_schema"
                                + " WHERE name NOT LIKE '%covet_lock%'"));
        return content;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        values.sort(null);
        return values;
    }
}
