package dev.covet.migrations.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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

    /** Gives a table another comment, or none. */
    public Schema commentTable(String table, @Nullable String comment) {
        return edit(table, "to comment on", before -> before.withComment(comment));
    }

    public Schema addColumn(String table, Column column) {
        return edit(table, "to add a column to", before -> TableEdits.addColumn(before, column));
    }

    /** Removes a column that no key, constraint or index names any more. */
    public Schema dropColumn(String table, String column) {
        var after = edit(table, "to drop a column of", before -> TableEdits.dropColumn(before, column));
        Require.unused("column '" + table + "." + column + "'", new Referrers(tables, table).to(column));
        return after;
    }

    /** Renames a column; keys, constraints, indexes and other tables' foreign keys that name it follow. */
    public Schema renameColumn(String table, String from, String to) {
        var renamed = edit(table, "to rename a column of", before -> TableEdits.renameColumn(before, from, to));
        return renamed.withTables(renamed.tables.stream()
                .map(other -> other.withForeignKeys(other.foreignKeys().stream()
                        .map(key -> key.referencedTable().equals(table) ? renamedReference(key, from, to) : key)
                        .toList()))
                .toList());
    }

    /** Replaces the definition of a column by another of the same name. */
    public Schema alterColumn(String table, Column column) {
        return edit(table, "to alter a column of", before -> TableEdits.alterColumn(before, column));
    }

    public Schema addPrimaryKey(String table, PrimaryKey key) {
        return edit(table, "to add a primary key to", before -> TableEdits.addPrimaryKey(before, key));
    }

    public Schema dropPrimaryKey(String table) {
        return withoutKey(table, "to drop the primary key of", TableEdits::dropPrimaryKey);
    }

    public Schema addForeignKey(String table, ForeignKey key) {
        var after = edit(table, "to add a foreign key to", before -> TableEdits.addForeignKey(before, key));
        after.table(table).ifPresent(changed -> new TableRules(after, changed).checkForeignKey(key));
        return after;
    }

    public Schema dropForeignKey(String table, String name) {
        return edit(table, "to drop a foreign key of", before -> TableEdits.dropForeignKey(before, name));
    }

    public Schema addUnique(String table, Unique unique) {
        return edit(table, "to add a unique constraint to", before -> TableEdits.addUnique(before, unique));
    }

    public Schema dropUnique(String table, String name) {
        return withoutKey(table, "to drop a unique constraint of", before -> TableEdits.dropUnique(before, name));
    }

    public Schema addCheck(String table, Check check) {
        return edit(table, "to add a check to", before -> TableEdits.addCheck(before, check));
    }

    public Schema dropCheck(String table, String name) {
        return edit(table, "to drop a check of", before -> TableEdits.dropCheck(before, name));
    }

    public Schema addIndex(String table, Index index) {
        return edit(table, "to add an index to", before -> {
            new TableRules(this, before).checkIndex(index);
            return TableEdits.addIndex(before, index);
        });
    }

    public Schema dropIndex(String table, String name) {
        return withoutKey(table, "to drop an index of", before -> TableEdits.dropIndex(before, name));
    }

    public Schema renameIndex(String table, String from, String to) {
        return edit(table, "to rename an index of", before -> TableEdits.renameIndex(before, from, to));
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

    /** The same with other tables, which are taken as they are. */
    public Schema withTables(List<Table> newTables) {
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
