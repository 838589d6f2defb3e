package dev.covet.migrations.backup.road;

import dev.covet.migrations.catalog.CatalogFilter;
import java.util.List;

/**
 * What of a database is wanted.
 *
 * @param tables the chosen ones; empty for everything
 * @param apart the names of tables that are no part of any backup, and that restoring leaves as they are: who migrates, and
 *     the audit
 */
public record Selection(List<String> tables, List<String> apart) {

    public Selection {
        tables = List.copyOf(tables);
        apart = List.copyOf(apart);
    }

    public boolean isEverything() {
        return tables.isEmpty();
    }

    /** Whether a table's rows are wanted. */
    public boolean includes(String table) {
        return !apart.contains(table) && (tables.isEmpty() || tables.contains(table));
    }

    /** What is read of the catalogue. */
    public CatalogFilter filter() {
        return CatalogFilter.everythingBut(apart);
    }
}
