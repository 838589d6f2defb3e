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
        return words(table -> !table.name().equals(referenced), key -> true);
    }

    /** Those that point at a column, as words for a message. */
    List<String> to(String column) {
        return words(table -> true, key -> key.referencedColumns().contains(column));
    }

    /** Those that point at a key which the table has no more in {@code after}, as words for a message. */
    List<String> losingTheirKey(Table before, Table after) {
        return words(
                table -> true, key -> before.isKey(key.referencedColumns()) && !after.isKey(key.referencedColumns()));
    }

    /** Plain loops: of a thousand tables that are dropped one by one, each asks all others. */
    private List<String> words(Predicate<Table> among, Predicate<ForeignKey> condition) {
        var words = new ArrayList<String>();
        for (var table : tables) {
            for (var key : table.foreignKeys()) {
                if (key.referencedTable().equals(referenced) && among.test(table) && condition.test(key)) {
                    words.add("foreign key '" + key.name() + "' of '" + table.name() + "'");
                }
            }
        }
        return words;
    }
}
