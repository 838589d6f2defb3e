package dev.covet.migrations.schema;

import java.util.List;

/** Edits within one table; of a table that is known in part, what is not known may be there. */
final class TableEdits {

    private TableEdits() {}

    static Table addColumn(Table before, Column column) {
        if (before.complete()) {
            var taken = before.column(column.name()).isPresent();
            Require.free("column", before.name() + "." + column.name(), taken);
        }
        return before.withColumns(Named.with(before.columns(), column));
    }

    static Table dropColumn(Table before, String column) {
        before.requireColumns(List.of(column), "to drop");
        Require.unused("column '" + before.name() + "." + column + "'", before.usersOf(column));
        return before.withColumns(Named.without(before.columns(), column));
    }

    static Table renameColumn(Table before, String from, String to) {
        before.requireColumns(List.of(from), "to rename");
        Require.free("column", before.name() + "." + to, before.column(to).isPresent());
        return before.renameColumn(from, to);
    }

    static Table alterColumn(Table before, Column column) {
        before.requireColumns(List.of(column.name()), "to alter");
        var after = before.withColumns(Named.edited(before.columns(), column.name(), old -> column));
        var key = after.primaryKey();
        if (key != null) {
            after.requireNotNull(key.columns());
        }
        return after;
    }

    static Table addPrimaryKey(Table before, PrimaryKey key) {
        Require.free("primary key", before.name(), before.primaryKey() != null);
        before.requireColumns(key.columns(), "for the primary key");
        before.requireNotNull(key.columns());
        return before.withPrimaryKey(key);
    }

    static Table dropPrimaryKey(Table before) {
        if (before.primaryKey() == null && before.complete()) {
            throw Require.missing("primary key", before.name(), "to drop", "none");
        }
        return before.withPrimaryKey(null);
    }

    static Table addForeignKey(Table before, ForeignKey key) {
        return before.withForeignKeys(added("foreign key", before.foreignKeys(), key));
    }

    static Table dropForeignKey(Table before, String name) {
        return before.withForeignKeys(removed("foreign key", before, before.foreignKeys(), name));
    }

    static Table addUnique(Table before, Unique unique) {
        before.requireColumns(unique.columns(), "for unique constraint '" + unique.name() + "'");
        return before.withUniques(added("unique constraint", before.uniques(), unique));
    }

    static Table dropUnique(Table before, String name) {
        return before.withUniques(removed("unique constraint", before, before.uniques(), name));
    }

    static Table addCheck(Table before, Check check) {
        return before.withChecks(added("check", before.checks(), check));
    }

    static Table dropCheck(Table before, String name) {
        return before.withChecks(removed("check", before, before.checks(), name));
    }

    static Table addIndex(Table before, Index index) {
        return before.withIndexes(added("index", before.indexes(), index));
    }

    static Table dropIndex(Table before, String name) {
        return before.withIndexes(removed("index", before, before.indexes(), name));
    }

    static Table renameIndex(Table before, String from, String to) {
        if (before.complete()) {
            Require.listed("index", before.indexes(), from, "to rename");
            Require.free("index", to, Named.find(before.indexes(), to).isPresent());
        }
        return before.withIndexes(Named.edited(before.indexes(), from, index -> index.withName(to)));
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
}
