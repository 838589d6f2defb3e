package dev.covet.migrations.dialect.sqlite;

import dev.covet.migrations.dialect.sqlite.rebuild.TableEdit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a table as edits of its definition.
 *
 * @param isNative whether SQLite has a statement for it
 * @param others tables that it names besides, as foreign keys and new names do
 * @param naming what gets another name; {@code null} when nothing does
 */
record Alteration(
        String table,
        List<TableEdit> edits,
        boolean isNative,
        List<String> others,
        @Nullable Naming naming) {

    /**
     * A new name.
     *
     * @param table the name of the table afterwards
     */
    record Naming(String table) {}

    Alteration {
        edits = List.copyOf(edits);
        others = List.copyOf(others);
    }

    Alteration(String table, List<TableEdit> edits, boolean isNative) {
        this(table, edits, isNative, List.of(), null);
    }

    Alteration naming(String tableAfterwards) {
        return new Alteration(table, edits, isNative, List.of(tableAfterwards), new Naming(tableAfterwards));
    }

    Alteration pointingAt(List<String> tables) {
        return new Alteration(table, edits, isNative, tables, naming);
    }

    /** Whether it matters which of both comes first: one changes a name that the other one has in it. */
    boolean isBoundTo(Alteration other) {
        return (naming != null || other.naming != null)
                && (names(other.table) || other.others.stream().anyMatch(this::names));
    }

    private boolean names(String name) {
        return table.equalsIgnoreCase(name) || others.stream().anyMatch(name::equalsIgnoreCase);
    }
}
