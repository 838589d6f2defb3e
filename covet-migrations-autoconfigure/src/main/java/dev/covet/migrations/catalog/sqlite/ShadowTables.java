package dev.covet.migrations.catalog.sqlite;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tables that the modules of SQLite itself make, for versions that do not tell. */
final class ShadowTables {

    /** Of full-text search 3 to 5, and of R-trees. */
    private static final List<String> SUFFIXES = List.of(
            "_content",
            "_segments",
            "_segdir",
            "_docsize",
            "_stat",
            "_data",
            "_idx",
            "_config",
            "_node",
            "_parent",
            "_rowid");

    private ShadowTables() {}

    static Set<String> byName(List<SchemaRow> virtualTables) {
        var names = new HashSet<String>();
        virtualTables.forEach(table -> SUFFIXES.forEach(suffix -> names.add(table.name() + suffix)));
        return names;
    }
}
