package dev.covet.migrations.dialect.sqlite;

import dev.covet.migrations.dialect.sqlite.rebuild.TableEdit;
import java.util.List;

/**
 * A change of a table as edits of its definition.
 *
 * @param isNative whether SQLite has a statement for it
 */
record Alteration(String table, List<TableEdit> edits, boolean isNative) {

    Alteration {
        edits = List.copyOf(edits);
    }
}
