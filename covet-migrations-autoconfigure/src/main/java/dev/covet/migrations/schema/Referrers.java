package dev.covet.migrations.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The foreign keys that point at a table. */
final class Referrers {

    private final List<Table> tables;
    private final String referenced;

    Referrers(List<Table> tables, String referenced) {
        this.tables = tables;
        this.referenced = referenced;
    }

    /** Those of other tables, as words for a message. */
    List<String> ofOtherTables() {
        return words(
                tables.stream()
                        .filter(table -> !table.name().equals(referenced))
                        .toList(),
                key -> true);
    }

    /** Those that point at a column, as words for a message. */
    List<String> to(String column) {
        return words(tables, key -> key.referencedColumns().contains(column));
    }

    /** Those that point at a key which the table has no more in {@code after}, as words for a message. */
    List<String> losingTheirKey(Table before, Table after) {
        return words(tables, key -> before.isKey(key.referencedColumns()) && !after.isKey(key.referencedColumns()));
    }

    private List<String> words(List<Table> among, Predicate<ForeignKey> condition) {
        var words = new ArrayList<String>();
        for (var table : among) {
            table.foreignKeys().stream()
                    .filter(key -> key.referencedTable().equals(referenced))
                    .filter(condition)
                    .forEach(key -> words.add("foreign key '" + key.name() + "' of '" + table.name() + "'"));
        }
        return words;
    }
}
