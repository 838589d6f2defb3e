package dev.covet.migrations.dialect.mysqlfamily;

import dev.covet.migrations.dialect.Refusals;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.util.List;
import java.util.stream.Stream;

/**
 * What MySQL and MariaDB refuse, or accept and do not do. Nothing can be rolled back there, so it is said before the first
 * statement rather than by the server after some.
 */
public final class MysqlRules {

    private final Refusals refusals;
    private final Engine engine;

    public MysqlRules(Refusals refusals, Engine engine) {
        this.refusals = refusals;
        this.engine = engine;
    }

    /** Refuses a table whose keys or identity the engine would refuse. */
    public void requireKeys(Table table) {
        var key = table.primaryKey();
        if (key != null) {
            requireIndexable(table, key.columns());
        }
        table.uniques().forEach(unique -> requirePossible(table, unique));
        requireNumberings(table);
    }

    /** The columns that number the rows and need an index for it, as no key begins with them. */
    public List<Column> numberedByIndex(Table table) {
        var keysOnly = table.withIndexes(List.of());
        return table.columns().stream()
                .filter(column -> column.identity() != null && !isNumberable(keysOnly, column))
                .toList();
    }

    /** Refuses a table with a column that numbers the rows and no key or index that begins with it. */
    public void requireNumberings(Table table) {
        table.columns().stream()
                .filter(column -> column.identity() != null)
                .forEach(column -> requireNumberable(table, column));
    }

    /** Refuses to number rows by a column that no key or index begins with. */
    public void requireNumberable(Table table, Column column) {
        if (!isNumberable(table, column) && table.complete()) {
            throw refusals.cannot(
                    "number rows by the column '" + table.name() + "." + column.name()
                            + "', which no key or index of the table begins with",
                    "Let the primary key begin with it, in createTable; or leave 'identity' out, with alterColumn before"
                            + " its key is dropped.");
        }
    }

    private static boolean isNumberable(Table table, Column column) {
        var key = table.primaryKey();
        return (key != null && key.columns().get(0).equals(column.name()))
                || table.uniques().stream()
                        .anyMatch(unique -> unique.columns().get(0).equals(column.name()))
                || table.indexes().stream().anyMatch(index -> begins(index, column.name()));
    }

    private static boolean begins(Index index, String column) {
        return index.parts().get(0) instanceof IndexPart.OfColumn part
                && part.column().equals(column);
    }

    /** Refuses a unique constraint that the engine does not have, or of columns that no key can have. */
    public void requirePossible(Table table, Unique unique) {
        refusals.requirePlain(unique);
        requireIndexable(table, unique.columns());
    }

    /** Refuses columns without a length limit in a key or index. */
    public void requireIndexable(Table table, List<String> columns) {
        for (var name : columns) {
            var column = table.column(name);
            if (column.isPresent() && isUnlimited(column.get().type())) {
                throw refusals.cannot(
                        "have the column '" + table.name() + "." + name + "' of type "
                                + column.get().type() + " in a key or index",
                        "Give it a type with a length limit, such as varchar(255).");
            }
        }
    }

    private static boolean isUnlimited(ColumnType type) {
        return (type instanceof ColumnType.Scalar scalar
                        && (scalar.kind() == ScalarKind.TEXT
                                || scalar.kind() == ScalarKind.BLOB
                                || scalar.kind() == ScalarKind.JSON))
                || type instanceof ColumnType.Array;
    }

    /** Refuses an index of some rows, or of columns that no index can have. */
    public void requireIndexable(Table table, Index index) {
        if (index.where() != null) {
            throw refusals.cannot(
                    "make the index '" + index.name() + "' of some rows only",
                    "Leave 'where' out, or put the index into a 'sql' operation that names the engines which can.");
        }
        refusals.requireDistinctNulls("the index '" + index.name() + "'", index.nullsDistinct());
        index.parts().stream()
                .filter(part -> part.options().collation() != null)
                .findFirst()
                .ifPresent(part -> {
                    throw refusals.cannot(
                            "sort the index '" + index.name() + "' by the collation '"
                                    + part.options().collation() + "'",
                            "Leave it out, or give the column itself that collation.");
                });
        if (MysqlIndexes.isSorted(index, engine)) {
            requireIndexable(table, wholeColumns(index));
        } else if (index.unique()) {
            throw refusals.cannot(
                    "make the index '" + index.name() + "' unique, built as it is",
                    "Leave out 'unique', or 'using' for this engine.");
        }
    }

    private static List<String> wholeColumns(Index index) {
        return index.parts().stream()
                .filter(part -> part.options().prefixLength() == null)
                .flatMap(part -> part instanceof IndexPart.OfColumn key ? Stream.of(key.column()) : Stream.empty())
                .toList();
    }

    /** Refuses a foreign key that InnoDB does not have, or does not carry out. */
    public void requirePossible(ForeignKey key) {
        refusals.requireImmediate("the foreign key '" + key.name() + "'", key.deferrability());
        if (key.onDelete() == ReferentialAction.SET_DEFAULT || key.onUpdate() == ReferentialAction.SET_DEFAULT) {
            throw refusals.cannot(
                    "set columns to their defaults by the foreign key '" + key.name() + "'",
                    "Choose another action for onDelete and onUpdate, such as SET NULL.");
        }
    }

    /** Refuses to change whether and how a column is computed, where only a new column will do. */
    public void requireSameGeneration(String table, Column before, Column after) {
        if (isVirtual(before) != isVirtual(after)) {
            throw refusals.cannot(
                    "change the column '" + table + "." + after.name() + "' to or from one computed at each read",
                    "Drop the column and add it again as it shall be.");
        }
    }

    private static boolean isVirtual(Column column) {
        var generated = column.generated();
        return generated != null && !generated.stored();
    }
}
