package dev.covet.migrations.dialect.mysqlfamily;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Adds and drops keys and indexes of MySQL and MariaDB. Each foreign key there needs an index that begins with its columns.
 * Where it finds none the engine makes one of the foreign key's name, and takes it away by itself when another will do; but
 * it refuses to drop that other one later. So whoever drops it puts back the one of the foreign key's name, and whoever adds
 * another or drops the foreign key takes it away: then the database always has exactly the indexes that can be told from
 * the schema, however often one goes there and back.
 */
public final class MysqlKeys {

    private final Clauses clauses;
    private final MysqlRules rules;
    private final Engine engine;
    private final Table table;

    /** @param table as it is before the change */
    public MysqlKeys(Clauses clauses, MysqlRules rules, Engine engine, Table table) {
        this.clauses = clauses;
        this.rules = rules;
        this.engine = engine;
        this.table = table;
    }

    public String addPrimaryKey(PrimaryKey key) {
        rules.requireIndexable(table, key.columns());
        return "ADD PRIMARY KEY " + clauses.names(key.columns()) + superseded(table.withPrimaryKey(key));
    }

    public String dropPrimaryKey() {
        return "DROP PRIMARY KEY" + replacements(table.withPrimaryKey(null));
    }

    public String addUnique(Unique unique) {
        rules.requirePossible(table, unique);
        return "ADD " + clauses.unique(unique) + superseded(table.withUniques(Named.with(table.uniques(), unique)));
    }

    public String dropUnique(String name) {
        return "DROP INDEX " + clauses.quote(name)
                + replacements(table.withUniques(Named.without(table.uniques(), name)));
    }

    public String addIndex(Index index) {
        rules.requireIndexable(table, index);
        return new MysqlIndexes(clauses, engine).add(index)
                + superseded(table.withIndexes(Named.with(table.indexes(), index)));
    }

    public String dropIndex(String name) {
        return "DROP INDEX " + clauses.quote(name)
                + replacements(table.withIndexes(Named.without(table.indexes(), name)));
    }

    public String dropForeignKey(String name) {
        var drop = "DROP FOREIGN KEY " + clauses.quote(name);
        return Named.find(table.foreignKeys(), name)
                .filter(key -> hasOwnIndex(key, table))
                .map(key -> drop + dropOwnIndex(key))
                .orElse(drop);
    }

    private String superseded(Table after) {
        return table.foreignKeys().stream()
                .filter(key -> hasOwnIndex(key, table) && !hasOwnIndex(key, after))
                .map(this::dropOwnIndex)
                .collect(joining());
    }

    private String replacements(Table after) {
        rules.requireNumberings(after);
        return table.foreignKeys().stream()
                .filter(key -> !hasOwnIndex(key, table) && hasOwnIndex(key, after))
                .map(key -> ", ADD INDEX " + clauses.quote(key.name()) + " " + clauses.names(key.columns()))
                .collect(joining());
    }

    private String dropOwnIndex(ForeignKey key) {
        return ", DROP INDEX " + clauses.quote(key.name());
    }

    /** Whether there is an index of the foreign key's name; where several keys could share one, that is not certain. */
    private boolean hasOwnIndex(ForeignKey key, Table table) {
        var first = key.columns().get(0);
        var sharing = table.foreignKeys().stream()
                .filter(other -> other.columns().get(0).equals(first))
                .count();
        return table.complete() && sharing == 1 && indexedColumns(table).noneMatch(columns -> begins(columns, key));
    }

    private static boolean begins(List<String> columns, ForeignKey key) {
        var length = key.columns().size();
        return columns.size() >= length && columns.subList(0, length).equals(key.columns());
    }

    /** For each key and index of the table the columns that it begins with. */
    private Stream<List<String>> indexedColumns(Table table) {
        var all = new ArrayList<List<String>>();
        Optional.ofNullable(table.primaryKey()).ifPresent(key -> all.add(key.columns()));
        table.uniques().forEach(unique -> all.add(unique.columns()));
        table.indexes().stream()
                .filter(index -> MysqlIndexes.isSorted(index, engine))
                .forEach(index -> all.add(index.parts().stream()
                        .takeWhile(part -> part instanceof IndexPart.OfColumn
                                && part.options().prefixLength() == null)
                        .map(part -> ((IndexPart.OfColumn) part).column())
                        .toList()));
        return all.stream();
    }
}
