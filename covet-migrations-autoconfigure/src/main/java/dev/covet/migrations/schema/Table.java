package dev.covet.migrations.schema;

import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table with everything that belongs to it.
 *
 * @param primaryKey {@code null} when rows have no key
 * @param comment {@code null} when there is none
 * @param options what the engine is told beyond that, as it stands behind the closing parenthesis of the table's
 *     definition; {@code null} for nothing
 * @param complete whether this is all there is; {@code false} once SQL whose effect is unknown may have changed the
 *     table, and then columns and constraints that are not listed may exist
 */
public record Table(
        String name,
        List<Column> columns,
        @Nullable PrimaryKey primaryKey,
        List<Unique> uniques,
        List<ForeignKey> foreignKeys,
        List<Check> checks,
        List<Index> indexes,
        @Nullable String comment,
        @Nullable SqlText options,
        boolean complete)
        implements Named {

    public Table {
        Names.requireName("table", name);
        columns = List.copyOf(columns);
        uniques = List.copyOf(uniques);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        indexes = List.copyOf(indexes);
    }

    public Table(
            String name,
            List<Column> columns,
            @Nullable PrimaryKey primaryKey,
            List<Unique> uniques,
            List<ForeignKey> foreignKeys,
            List<Check> checks,
            List<Index> indexes,
            @Nullable String comment,
            boolean complete) {
        this(name, columns, primaryKey, uniques, foreignKeys, checks, indexes, comment, null, complete);
    }

    /** A table of these columns and nothing else. */
    public static Table of(String name, List<Column> columns) {
        return new Table(name, columns, null, List.of(), List.of(), List.of(), List.of(), null, true);
    }

    public Optional<Column> column(String columnName) {
        return Named.find(columns, columnName);
    }

    /** The table with another primary key, or with none; its columns become NOT NULL, as on every engine. */
    public Table withPrimaryKey(@Nullable PrimaryKey newKey) {
        var keyed = newKey == null
                ? columns
                : columns.stream()
                        .map(column -> newKey.columns().contains(column.name()) ? column.notNull() : column)
                        .toList();
        return copy(name, keyed, newKey, uniques, foreignKeys, checks, indexes);
    }

    public Table withUniques(List<Unique> newUniques) {
        return copy(name, columns, primaryKey, newUniques, foreignKeys, checks, indexes);
    }

    public Table withForeignKeys(List<ForeignKey> newForeignKeys) {
        return copy(name, columns, primaryKey, uniques, newForeignKeys, checks, indexes);
    }

    public Table withChecks(List<Check> newChecks) {
        return copy(name, columns, primaryKey, uniques, foreignKeys, newChecks, indexes);
    }

    public Table withIndexes(List<Index> newIndexes) {
        return copy(name, columns, primaryKey, uniques, foreignKeys, checks, newIndexes);
    }

    public Table withComment(@Nullable String newComment) {
        return new Table(
                name, columns, primaryKey, uniques, foreignKeys, checks, indexes, newComment, options, complete);
    }

    public Table withOptions(@Nullable SqlText newOptions) {
        return new Table(
                name, columns, primaryKey, uniques, foreignKeys, checks, indexes, comment, newOptions, complete);
    }

    Table withName(String newName) {
        return copy(newName, columns, primaryKey, uniques, foreignKeys, checks, indexes);
    }

    public Table withColumns(List<Column> newColumns) {
        return copy(name, newColumns, primaryKey, uniques, foreignKeys, checks, indexes);
    }

    /** The same table, of which no more than this is known. */
    public Table incomplete() {
        return complete
                ? new Table(name, columns, primaryKey, uniques, foreignKeys, checks, indexes, comment, options, false)
                : this;
    }

    /** The same table, of which this is everything. */
    public Table whole() {
        return complete
                ? this
                : new Table(name, columns, primaryKey, uniques, foreignKeys, checks, indexes, comment, options, true);
    }

    /** The table with the column under its new name in every key, constraint and index part that names it. */
    Table renameColumn(String from, String to) {
        UnaryOperator<List<String>> renamed = names ->
                names.stream().map(column -> column.equals(from) ? to : column).toList();
        return copy(
                name,
                Named.edited(columns, from, column -> column.withName(to)),
                primaryKey == null ? null : new PrimaryKey(primaryKey.name(), renamed.apply(primaryKey.columns())),
                uniques.stream()
                        .map(unique -> unique.withColumns(renamed.apply(unique.columns())))
                        .toList(),
                foreignKeys.stream()
                        .map(key -> key.withColumns(renamed.apply(key.columns())))
                        .toList(),
                checks,
                indexes.stream().map(index -> index.renameColumn(from, to)).toList());
    }

    /** The keys, constraints and indexes that name the column, as words for a message. */
    List<String> usersOf(String column) {
        var users = new ArrayList<String>();
        if (primaryKey != null && primaryKey.columns().contains(column)) {
            users.add("the primary key");
        }
        uniques.stream()
                .filter(unique -> unique.columns().contains(column))
                .forEach(unique -> users.add("unique constraint '" + unique.name() + "'"));
        foreignKeys.stream()
                .filter(key -> key.columns().contains(column))
                .forEach(key -> users.add("foreign key '" + key.name() + "'"));
        indexes.stream().filter(index -> index.has(column)).forEach(index -> users.add("index '" + index.name() + "'"));
        return users;
    }

    /** @throws InvalidMigrationException when the table is completely known and a column is not there */
    void requireColumns(List<String> needed, String purpose) {
        for (var column : needed) {
            if (complete && column(column).isEmpty()) {
                throw new InvalidMigrationException(
                        "There is no column '" + name + "." + column + "' " + purpose + ".",
                        "Correct the name, or depend on the migration that adds it. Columns here: "
                                + Named.names(columns) + ".");
            }
        }
    }

    /** Engines would make them NOT NULL on the quiet, and dropping the key would then not lead back. */
    void requireNotNull(List<String> key) {
        for (var column : columns) {
            if (key.contains(column.name()) && column.nullable()) {
                throw new InvalidMigrationException(
                        "The column '" + name + "." + column.name()
                                + "' is nullable, so it cannot be in a primary key.",
                        "Make it NOT NULL with alterColumn first; its key 'fill' says what rows with NULL get.");
            }
        }
    }

    /** Whether a foreign key may point at these columns: they are the primary key or unique at once, in any order. */
    public boolean isKey(List<String> candidate) {
        return (primaryKey != null && sameColumns(primaryKey.columns(), candidate))
                || uniques.stream()
                        .anyMatch(unique -> unique.deferrability() == Deferrability.NOT_DEFERRABLE
                                && sameColumns(unique.columns(), candidate))
                || indexes.stream().anyMatch(index -> index.isKey(candidate));
    }

    /** Whether a key, a unique constraint or an index has the column; what expressions of an index mention is not looked into. */
    public boolean isIndexed(String column) {
        return (primaryKey != null && primaryKey.columns().contains(column))
                || uniques.stream().anyMatch(unique -> unique.columns().contains(column))
                || indexes.stream().anyMatch(index -> index.has(column));
    }

    private static boolean sameColumns(List<String> one, List<String> other) {
        return one.size() == other.size() && one.containsAll(other);
    }

    private Table copy(
            String newName,
            List<Column> newColumns,
            @Nullable PrimaryKey newPrimaryKey,
            List<Unique> newUniques,
            List<ForeignKey> newForeignKeys,
            List<Check> newChecks,
            List<Index> newIndexes) {
        return new Table(
                newName,
                newColumns,
                newPrimaryKey,
                newUniques,
                newForeignKeys,
                newChecks,
                newIndexes,
                comment,
                options,
                complete);
    }
}
