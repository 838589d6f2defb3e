package dev.covet.migrations.backup.road;

import dev.covet.migrations.catalog.CatalogFilter;
import java.util.List;

/**
 * What of a database is wanted.
 *
 * @param tables the chosen ones; empty for everything
 * @param lockTable the name of the table that says who migrates: it is no part of any backup
 */
public record Selection(List<String> tables, String lockTable) {

    public Selection {
        tables = List.copyOf(tables);
    }

    public boolean isEverything() {
        return tables.isEmpty();
    }

    /** Whether a table's rows are wanted. */
    public boolean includes(String table) {
        return !table.equals(lockTable) && (tables.isEmpty() || tables.contains(table));
    }

    /** What is read of the catalogue. */
    public CatalogFilter filter() {
        return CatalogFilter.everythingBut(lockTable);
    }
}
