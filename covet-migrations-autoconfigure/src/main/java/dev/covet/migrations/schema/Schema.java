package dev.covet.migrations.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a database looks like at one moment. Immutable; every edit checks itself and carries references along, and names
 * what it does not find.
 *
 * @param complete whether this is all there is; {@code false} once SQL whose effect is unknown has run, and then objects
 *     that are not listed may exist, and edits of them leave the schema as it is
 */
public record Schema(
        List<Table> tables, List<Sequence> sequences, List<View> views, List<Trigger> triggers, boolean complete) {

    private static final Schema EMPTY = new Schema(List.of(), List.of(), List.of(), List.of(), true);

    public Schema {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        views = List.copyOf(views);
        triggers = List.copyOf(triggers);
    }

    /** The schema of a database with nothing in it. */
    public static Schema empty() {
        return EMPTY;
    }

    public Optional<Table> table(String name) {
        return Named.find(tables, name);
    }

    /** The column of a known table; empty when the table or the column is not known. */
    public Optional<Column> column(String table, String column) {
        return table(table).flatMap(known -> known.column(column));
    }

    public Optional<Sequence> sequence(String name) {
        return Named.find(sequences, name);
    }

    public Optional<View> view(String name) {
        return Named.find(views, name);
    }

    public Optional<Trigger> trigger(String name) {
        return Named.find(triggers, name);
    }

    /** The schema after SQL whose effect nobody declared: what is listed may have changed, more may be there. */
    public Schema afterUnknownSql() {
        return new Schema(tables.stream().map(Table::incomplete).toList(), sequences, views, triggers, false);
    }

    /** Adds a table; its foreign keys must point at keys of tables that exist, or at its own. */
    public Schema createTable(Table table) {
        requireAbsent("table", tables, table.name());
        requireAbsent("view", views, table.name());
        var after = withTables(Named.with(tables, table));
        new TableRules(after, table).check();
        return after;
    }

    /** Removes a table that nothing refers to any more. */
    public Schema dropTable(String name) {
        requirePresent("table", tables, name, "to drop");
        var users = new ArrayList<>(new Referrers(tables, name).ofOtherTables());
        triggers.stream()
                .filter(trigger -> trigger.table().equals(name))
                .forEach(trigger -> users.add("trigger '" + trigger.name() + "'"));
        Require.unused("table '" + name + "'", users);
        return withTables(Named.without(tables, name));
    }

    /** Renames a table; foreign keys that point at it and its triggers follow. */
    public Schema renameTable(String from, String to) {
        requirePresent("table", tables, from, "to rename");
        requireAbsent("table", tables, to);
        var renamed = Named.edited(tables, from, table -> table.withName(to)).stream()
                .map(table -> table.withForeignKeys(table.foreignKeys().stream()
                        .map(key -> key.referencedTable().equals(from)
                                ? key.withReference(to, key.referencedColumns())
                                : key)
                        .toList()))
                .toList();
        var moved = triggers.stream()
                .map(trigger -> trigger.table().equals(from) ? trigger.withTable(to) : trigger)
                .toList();
        return new Schema(renamed, sequences, views, moved, complete);
    }

    public Schema addColumn(String table, Column column) {
        return edit(table, "to add a column to", before -> {
            if (before.complete()) {
                Require.free(
                        "column",
                        table + "." + column.name(),
                        before.column(column.name()).isPresent());
            }
            return before.withColumns(Named.with(before.columns(), column));
        });
    }

    /** Removes a column that no key, constraint or index names any more. */
    public Schema dropColumn(String table, String column) {
        var after = edit(table, "to drop a column of", before -> {
            before.requireColumns(List.of(column), "to drop");
            Require.unused("column '" + table + "." + column + "'", before.usersOf(column));
            return before.withColumns(Named.without(before.columns(), column));
        });
        Require.unused("column '" + table + "." + column + "'", new Referrers(tables, table).to(column));
        return after;
    }

    /** Renames a column; keys, constraints, indexes and other tables' foreign keys that name it follow. */
    public Schema renameColumn(String table, String from, String to) {
        var renamed = edit(table, "to rename a column of", before -> {
            before.requireColumns(List.of(from), "to rename");
            Require.free("column", table + "." + to, before.column(to).isPresent());
            return before.renameColumn(from, to);
        });
        return renamed.withTables(renamed.tables.stream()
                .map(other -> other.withForeignKeys(other.foreignKeys().stream()
                        .map(key -> key.referencedTable().equals(table) ? renamedReference(key, from, to) : key)
                        .toList()))
                .toList());
    }

    /** Replaces the definition of a column by another of the same name. */
    public Schema alterColumn(String table, Column column) {
        return edit(table, "to alter a column of", before -> {
            before.requireColumns(List.of(column.name()), "to alter");
            var after = before.withColumns(Named.edited(before.columns(), column.name(), old -> column));
            var key = after.primaryKey();
            if (key != null) {
                after.requireNotNull(key.columns());
            }
            return after;
        });
    }

    public Schema addPrimaryKey(String table, PrimaryKey key) {
        return edit(table, "to add a primary key to", before -> {
            Require.free("primary key", table, before.primaryKey() != null);
            before.requireColumns(key.columns(), "for the primary key");
            before.requireNotNull(key.columns());
            return before.withPrimaryKey(key);
        });
    }

    public Schema dropPrimaryKey(String table) {
        return withoutKey(table, "to drop the primary key of", before -> {
            if (before.primaryKey() == null && before.complete()) {
                throw Require.missing("primary key", table, "to drop", "none");
            }
            return before.withPrimaryKey(null);
        });
    }

    public Schema addForeignKey(String table, ForeignKey key) {
        var after = edit(
                table,
                "to add a foreign key to",
                before -> before.withForeignKeys(added("foreign key", before.foreignKeys(), key)));
        after.table(table).ifPresent(changed -> new TableRules(after, changed).checkForeignKey(key));
        return after;
    }

    public Schema dropForeignKey(String table, String name) {
        return edit(
                table,
                "to drop a foreign key of",
                before -> before.withForeignKeys(removed("foreign key", before, before.foreignKeys(), name)));
    }

    public Schema addUnique(String table, Unique unique) {
        return edit(table, "to add a unique constraint to", before -> {
            before.requireColumns(unique.columns(), "for unique constraint '" + unique.name() + "'");
            return before.withUniques(added("unique constraint", before.uniques(), unique));
        });
    }

    public Schema dropUnique(String table, String name) {
        return withoutKey(
                table,
                "to drop a unique constraint of",
                before -> before.withUniques(removed("unique constraint", before, before.uniques(), name)));
    }

    public Schema addCheck(String table, Check check) {
        return edit(table, "to add a check to", before -> before.withChecks(added("check", before.checks(), check)));
    }

    public Schema dropCheck(String table, String name) {
        return edit(
                table,
                "to drop a check of",
                before -> before.withChecks(removed("check", before, before.checks(), name)));
    }

    public Schema addIndex(String table, Index index) {
        return edit(table, "to add an index to", before -> {
            new TableRules(this, before).checkIndex(index);
            return before.withIndexes(added("index", before.indexes(), index));
        });
    }

    public Schema dropIndex(String table, String name) {
        return withoutKey(
                table,
                "to drop an index of",
                before -> before.withIndexes(removed("index", before, before.indexes(), name)));
    }

    public Schema renameIndex(String table, String from, String to) {
        return edit(table, "to rename an index of", before -> {
            if (before.complete()) {
                Require.listed("index", before.indexes(), from, "to rename");
                Require.free("index", to, Named.find(before.indexes(), to).isPresent());
            }
            return before.withIndexes(Named.edited(before.indexes(), from, index -> index.withName(to)));
        });
    }

    /** Checks that the columns of a data change are there; the schema stays as it is. */
    public Schema backfill(String table, List<String> columns) {
        return edit(table, "to backfill", before -> {
            before.requireColumns(columns, "to backfill");
            return before;
        });
    }

    public Schema createSequence(Sequence sequence) {
        requireAbsent("sequence", sequences, sequence.name());
        return withSequences(Named.with(sequences, sequence));
    }

    public Schema alterSequence(Sequence sequence) {
        requirePresent("sequence", sequences, sequence.name(), "to alter");
        return withSequences(Named.edited(sequences, sequence.name(), old -> sequence));
    }

    public Schema dropSequence(String name) {
        requirePresent("sequence", sequences, name, "to drop");
        return withSequences(Named.without(sequences, name));
    }

    public Schema createView(View view) {
        requireAbsent("view", views, view.name());
        requireAbsent("table", tables, view.name());
        return new Schema(tables, sequences, Named.with(views, view), triggers, complete);
    }

    public Schema dropView(String name) {
        requirePresent("view", views, name, "to drop");
        return new Schema(tables, sequences, Named.without(views, name), triggers, complete);
    }

    public Schema createTrigger(Trigger trigger) {
        requireAbsent("trigger", triggers, trigger.name());
        requirePresent("table", tables, trigger.table(), "for trigger '" + trigger.name() + "'");
        return new Schema(tables, sequences, views, Named.with(triggers, trigger), complete);
    }

    public Schema dropTrigger(String name) {
        requirePresent("trigger", triggers, name, "to drop");
        return new Schema(tables, sequences, views, Named.without(triggers, name), complete);
    }

    private Schema edit(String table, String purpose, UnaryOperator<Table> edit) {
        requirePresent("table", tables, table, purpose);
        return withTables(Named.edited(tables, table, edit));
    }

    /** Edits a table in a way that may take a key from it, which no foreign key may point at then. */
    private Schema withoutKey(String table, String purpose, UnaryOperator<Table> edit) {
        return edit(table, purpose, before -> {
            var after = edit.apply(before);
            Require.unused(
                    "key of the table '" + table + "'", new Referrers(tables, table).losingTheirKey(before, after));
            return after;
        });
    }

    private Schema withTables(List<Table> newTables) {
        return new Schema(newTables, sequences, views, triggers, complete);
    }

    private Schema withSequences(List<Sequence> newSequences) {
        return new Schema(tables, newSequences, views, triggers, complete);
    }

    private static ForeignKey renamedReference(ForeignKey key, String from, String to) {
        var columns = key.referencedColumns().stream()
                .map(column -> column.equals(from) ? to : column)
                .toList();
        return key.withReference(key.referencedTable(), columns);
    }

    private static <N extends Named> List<N> added(String kind, List<N> all, N one) {
        Require.free(kind, one.name(), Named.find(all, one.name()).isPresent());
        return Named.with(all, one);
    }

    private static <N extends Named> List<N> removed(String kind, Table table, List<N> all, String name) {
        if (table.complete()) {
            Require.listed(kind, all, name, "of '" + table.name() + "' to drop");
        }
        return Named.without(all, name);
    }

    private void requireAbsent(String kind, List<? extends Named> all, String name) {
        if (complete) {
            Require.free(kind, name, Named.find(all, name).isPresent());
        }
    }

    private void requirePresent(String kind, List<? extends Named> all, String name, String purpose) {
        if (complete) {
            Require.listed(kind, all, name, purpose);
        }
    }
}
