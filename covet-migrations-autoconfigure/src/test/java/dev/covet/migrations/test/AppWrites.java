package dev.covet.migrations.test;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What an application writes while another state of the schema is there: anything that the database takes. */
final class AppWrites {

    private static final int MOST_WRITES = 3;
    private static final int MOST_ATTEMPTS = 30;
    private static final int NEW_ROW = 10;

    private final Session session;
    private final Moment now;
    private final Random random;
    private final List<String> done = new ArrayList<>();

    AppWrites(Session session, Moment now, Random random) {
        this.session = session;
        this.now = now;
        this.random = random;
    }

    /** Writes, and tells what; nothing when the database took none of it. */
    List<String> write() {
        if (session.dialect().engine() == Engine.SQLITE) {
            session.execute("PRAGMA foreign_keys = ON");
        }
        var tables = now.tables().stream()
                .filter(table -> !now.rowsOf(table.name()).isEmpty())
                .toList();
        var writes = tables.isEmpty() ? 0 : 1 + random.nextInt(MOST_WRITES);
        for (var i = 0; i < writes; i++) {
            var table = tables.get(random.nextInt(tables.size()));
            var keys = List.copyOf(now.rowsOf(table.name()).keySet());
            write(table, keys.get(random.nextInt(keys.size())));
        }
        return List.copyOf(done);
    }

    private void write(Table table, String key) {
        switch (random.nextInt(5)) {
            case 0 -> delete(table, key);
            case 1 -> {
                if (delete(table, key)) {
                    insert(table, literal(key));
                }
            }
            case 2 -> insert(table, newKey(table));
            case 3 -> // As if the row were deleted, and another one inserted with all its unique values.
                execute("UPDATE " + quote(table.name()) + " SET " + quote(Moment.key(table)) + " = " + newKey(table)
                        + where(table, key));
            default -> change(table, key);
        }
    }

    private boolean delete(Table table, String key) {
        return execute("DELETE FROM " + quote(table.name()) + where(table, key));
    }

    private void insert(Table table, String key) {
        var generated = new GeneratedValues(session.dialect(), table, NEW_ROW + random.nextInt(80), random);
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var values = new LinkedHashMap<String, String>();
            for (var column : written(table)) {
                values.put(column.name(), generated.of(column, attempt));
            }
            values.putAll(references(table));
            values.put(Moment.key(table), key);
            var names = values.keySet().stream().map(this::quote).toList();
            if (execute("INSERT INTO " + quote(table.name()) + " (" + String.join(", ", names) + ") VALUES ("
                    + String.join(", ", values.values()) + ")")) {
                return;
            }
        }
    }

    private void change(Table table, String key) {
        var columns = written(table);
        if (columns.isEmpty()) {
            return;
        }
        var column = columns.get(random.nextInt(columns.size()));
        var generated = new GeneratedValues(session.dialect(), table, NEW_ROW + random.nextInt(80), random);
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var value = references(table).getOrDefault(column.name(), generated.of(column, attempt));
            if (execute("UPDATE " + quote(table.name()) + " SET " + quote(column.name()) + " = " + value
                    + where(table, key))) {
                return;
            }
        }
    }

    private static List<Column> written(Table table) {
        return table.columns().stream()
                .filter(column -> column.generated() == null && !column.name().equals(Moment.key(table)))
                .toList();
    }

    /** The key of any row that is there, for each column that points at one. */
    private Map<String, String> references(Table table) {
        var values = new LinkedHashMap<String, String>();
        for (var reference : table.foreignKeys()) {
            var keys = List.copyOf(now.rowsOf(reference.referencedTable()).keySet());
            var column = reference.columns().get(0);
            values.put(column, keys.isEmpty() ? "NULL" : literal(keys.get(random.nextInt(keys.size()))));
        }
        return values;
    }

    private String newKey(Table table) {
        var number = 100 + random.nextInt(900);
        var isText =
                table.column(Moment.key(table)).orElseThrow().type().toString().startsWith("varchar");
        return isText ? literal("new " + number) : String.valueOf(number);
    }

    private String where(Table table, String key) {
        return " WHERE " + quote(Moment.key(table)) + " = " + literal(key);
    }

    private boolean execute(String sql) {
        try {
            session.execute(sql);
            done.add(sql);
            return true;
        } catch (DatabaseException e) {
            return false;
        }
    }

    private String literal(String value) {
        return session.dialect().literal(value);
    }

    private String quote(String identifier) {
        return session.dialect().quote(identifier);
    }
}
