package dev.covet.migrations.database;

import dev.covet.migrations.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a session that a script may change for its own statements, such as a time limit or whether foreign keys are
 * checked. The next migration, and whoever gets the connection from a pool afterwards, must find them as they were.
 */
final class SessionSettings {

    private final Connection connection;
    private final Dialect dialect;
    private @Nullable Map<String, String> before;

    SessionSettings(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Is told of each statement of a script before it is executed. */
    void before(String sql) throws SQLException {
        if (before == null && Changes.mayHappenIn(sql)) {
            before = read();
        }
    }

    /** Gives each setting the value that it had before the first statement that may have changed one. */
    void restore() throws SQLException {
        var wanted = before;
        if (wanted == null) {
            return;
        }
        var changed = read();
        changed.entrySet().removeAll(wanted.entrySet());
        wanted.entrySet().stream()
                .filter(setting -> changed.containsKey(setting.getKey()))
                .forEach(setting -> changed.put(setting.getKey(), setting.getValue()));
        for (var setting : changed.entrySet()) {
            set(setting.getKey(), wanted.containsKey(setting.getKey()) ? setting.getValue() : null);
        }
        before = null;
    }

    private Map<String, String> read() throws SQLException {
        return switch (dialect.engine()) {
            case POSTGRESQL -> pairs(Changes.ON_POSTGRESQL);
            case MYSQL, MARIADB -> row("SELECT @@SESSION.", ", @@SESSION.", Changes.ON_MYSQL);
            case SQLITE -> pragmas();
        };
    }

    /** @param value {@code null} for the one that a new session begins with */
    private void set(String name, @Nullable String value) throws SQLException {
        switch (dialect.engine()) {
            case POSTGRESQL -> {
                if (value == null) {
                    execute("RESET " + dialect.quote(name));
                } else {
                    execute("SELECT set_config(" + dialect.literal(name) + ", " + dialect.literal(value) + ", false)");
                }
            }
            case MYSQL, MARIADB -> execute("SET SESSION " + name + " = " + mysqlValue(value));
            case SQLITE -> execute("PRAGMA " + name + " = " + value);
        }
    }

    private String mysqlValue(@Nullable String value) {
        if (value == null) {
            return "DEFAULT";
        }
        return Changes.NUMBER.matcher(value).matches() ? value : dialect.literal(value);
    }

    private Map<String, String> pairs(String query) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getString(2));
            }
        }
        return values;
    }

    private Map<String, String> row(String first, String between, List<String> names) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(first + String.join(between, names))) {
            row.next();
            for (var i = 0; i < names.size(); i++) {
                var value = row.getString(i + 1);
                if (value != null) {
                    values.put(names.get(i), value);
                }
            }
        }
        return values;
    }

    /** A library that is too old for a setting answers nothing at all, which is no result set to its driver. */
    private Map<String, String> pragmas() throws SQLException {
        var values = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement()) {
            for (var name : Changes.ON_SQLITE) {
                if (statement.execute("PRAGMA " + name)) {
                    try (var row = statement.getResultSet()) {
                        row.next();
                        values.put(name, row.getString(1));
                    }
                }
            }
        }
        return values;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What is looked at; a class of its own, as a start with nothing to do needs none of it. */
    private static final class Changes {

        /** Those that a transaction ends anyway, and the path of schemas, have their own place. */
        static final String ON_POSTGRESQL = "SELECT name, setting FROM pg_catalog.pg_settings WHERE source = 'session'"
                + " AND context IN ('user', 'superuser') AND name NOT LIKE 'transaction\\_%' AND name <> 'search_path'";

        static final List<String> ON_MYSQL = List.of(
                "foreign_key_checks",
                "unique_checks",
                "sql_mode",
                "sql_notes",
                "sql_safe_updates",
                "sql_auto_is_null",
                "time_zone",
                "lock_wait_timeout",
                "innodb_lock_wait_timeout",
                "character_set_client",
                "character_set_results",
                "collation_connection");

        static final List<String> ON_SQLITE = List.of(
                "foreign_keys",
                "defer_foreign_keys",
                "ignore_check_constraints",
                "legacy_alter_table",
                "recursive_triggers",
                "busy_timeout");

        static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

        private static final Pattern STATEMENT =
                Pattern.compile("\\s*(?:/\\*!\\d*\\s*)?(?:set|pragma|reset|discard)\\b", Pattern.CASE_INSENSITIVE);

        private Changes() {}

        static boolean mayHappenIn(String sql) {
            return STATEMENT.matcher(sql).lookingAt() || sql.contains("set_config");
        }
    }
}
