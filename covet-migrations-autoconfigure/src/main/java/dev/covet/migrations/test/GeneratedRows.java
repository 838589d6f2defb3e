package dev.covet.migrations.test;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Rows for any tables. Values fit the types, keys and references by what the schema says, and checks by trying: the database
 * itself says which it takes. The same seed makes the same rows of the same tables.
 */
final class GeneratedRows {

    private static final int MOST_ATTEMPTS = 60;

    private final Session session;
    private final int rows;
    private final long seed;

    GeneratedRows(Session session, int rows, long seed) {
        this.session = session;
        this.rows = rows;
        this.seed = seed;
    }

    /**
     * Fills tables that are empty, and in others the columns that are new.
     *
     * @return tables for which no row was found
     */
    List<String> fill(Schema before, Schema now) {
        var left = new ArrayList<Table>();
        for (var table : now.tables()) {
            if (count(table.name()) == 0) {
                left.add(table);
            } else {
                before.table(table.name()).ifPresent(known -> fillNewColumns(known, table));
            }
        }
        var isFilling = true;
        while (isFilling) {
            isFilling = left.removeIf(table -> hasReferredRows(table) && insertRows(table) > 0);
        }
        // Of tables that refer to each other one must do without.
        left.removeIf(table -> insertRows(table) > 0);
        return left.stream().map(Table::name).toList();
    }

    private boolean hasReferredRows(Table table) {
        return table.foreignKeys().stream()
                .allMatch(key ->
                        key.referencedTable().equals(table.name()) || count(key.referencedTable()) > 0);
    }

    private int count(String table) {
        return session.first("SELECT COUNT(*) FROM " + quote(table), row -> row.getInt(1))
                .orElseThrow();
    }

    private int insertRows(Table table) {
        var inserted = 0;
        for (var number = 0; number < rows; number++) {
            if (insert(table, number)) {
                inserted++;
            }
        }
        return inserted;
    }

    private boolean insert(Table table, int number) {
        var values = new GeneratedValues(session.dialect(), table, number, random(table.name(), number));
        for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (isAccepted(insertion(table, number, values, attempt))) {
                return true;
            }
        }
        return false;
    }

    private Random random(String name, int number) {
        return new Random(31 * (31 * seed + name.hashCode()) + number);
    }

    private String insertion(Table table, int number, GeneratedValues values, int attempt) {
        var written = new LinkedHashMap<String, String>();
        for (var column : table.columns()) {
            if (column.generated() == null && column.identity() == null) {
                written.put(column.name(), values.of(column, attempt));
            }
        }
        table.foreignKeys().forEach(key -> refer(table, key, number, written));
        return "INSERT INTO " + quote(table.name())
                + (written.isEmpty()
                        ? " DEFAULT VALUES"
                        : " (" + written.keySet().stream().map(this::quote).collect(joining(", ")) + ") VALUES ("
                                + String.join(", ", written.values()) + ")");
    }

    /** Of rows that may refer to none the first does, as in a table that refers to itself it must. */
    private void refer(Table table, ForeignKey key, int number, LinkedHashMap<String, String> written) {
        var parents = count(key.referencedTable());
        for (var i = 0; i < key.columns().size(); i++) {
            var column = key.columns().get(i);
            if (written.containsKey(column)) {
                var isNullable = table.column(column).map(Column::nullable).orElse(false);
                if (isNullable && (parents == 0 || number == 0)) {
                    written.put(column, "NULL");
                } else if (parents > 0) {
                    written.put(column, referred(key, i, number % parents));
                } else if (key.referencedTable().equals(table.name())) {
                    written.put(
                            column, written.getOrDefault(key.referencedColumns().get(i), "NULL"));
                }
            }
        }
    }

    /** The value of a row by its place; in a query of its own, as MySQL lets no table be read that is written to. */
    private String referred(ForeignKey key, int position, int row) {
        var order = key.referencedColumns().stream().map(this::quote).collect(joining(", "));
        return "(SELECT r.v FROM (SELECT " + quote(key.referencedColumns().get(position)) + " AS v FROM "
                + quote(key.referencedTable()) + " ORDER BY " + order + " LIMIT 1 OFFSET " + row + ") r)";
    }

    /** Where a column is gone, a new one may be the same under another name, and is none of ours to write to. */
    private void fillNewColumns(Table before, Table now) {
        if (before.columns().stream()
                .anyMatch(column -> now.column(column.name()).isEmpty())) {
            return;
        }
        Optional.ofNullable(now.primaryKey())
                .map(PrimaryKey::columns)
                .filter(key -> key.size() == 1)
                .ifPresent(key -> now.columns().stream()
                        .filter(column -> before.column(column.name()).isEmpty())
                        .filter(column -> column.generated() == null && column.identity() == null)
                        .filter(column -> now.foreignKeys().stream()
                                .noneMatch(reference -> reference.columns().contains(column.name())))
                        .filter(column -> !key.contains(column.name()))
                        .forEach(column -> write(now, key.get(0), column)));
    }

    private void write(Table table, String key, Column column) {
        for (var number = 0; number < rows; number++) {
            var values = new GeneratedValues(
                    session.dialect(), table, number, random(table.name() + "." + column.name(), number));
            var update = "UPDATE " + quote(table.name()) + " SET " + quote(column.name()) + " = %s WHERE " + quote(key)
                    + " = (SELECT r.v FROM (SELECT " + quote(key) + " AS v FROM " + quote(table.name()) + " ORDER BY "
                    + quote(key) + " LIMIT 1 OFFSET " + number + ") r)";
            var attempt = 0;
            while (attempt < MOST_ATTEMPTS && !isAccepted(update.replace("%s", values.of(column, attempt)))) {
                attempt++;
            }
        }
    }

    private boolean isAccepted(String sql) {
        try {
            session.execute(sql);
            return true;
        } catch (DatabaseException e) {
            return false;
        }
    }

    private String quote(String identifier) {
        return session.dialect().quote(identifier);
    }
}
