package dev.covet.migrations.dialect.mysqlfamily;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.StandardRowTransfer;
import dev.covet.migrations.schema.Column;
import java.util.List;
import java.util.Locale;

/** On MySQL and MariaDB a server may demand that every table is created with its primary key at once. */
final class MysqlRowTransfer extends StandardRowTransfer {

    MysqlRowTransfer(Clauses clauses) {
        super(clauses);
    }

    @Override
    public List<String> create(String table, List<String> key, String query) {
        return key.isEmpty()
                ? super.create(table, key, query)
                : List.of("CREATE TABLE " + quote(table) + " (PRIMARY KEY "
                        + clauses().names(key) + ") AS " + query);
    }

    /** By their bytes, as most collations take some texts for the same that are not. */
    @Override
    public String same(String left, String right) {
        return "HEX(CONCAT(" + left + ")) <=> HEX(CONCAT(" + right + "))";
    }

    @Override
    public String compared(String value) {
        return "HEX(CONCAT(" + value + "))";
    }

    @Override
    protected boolean changesByItself(Column column) {
        return clauses().optional(column.options()).toUpperCase(Locale.ROOT).contains("ON UPDATE");
    }
}
