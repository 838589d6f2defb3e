package dev.covet.migrations.diff.rename;

import java.util.List;

/** One table before and afterwards; its name may have changed. */
public record TablePair(TableFacts before, TableFacts after) {

    /** The columns that are not there afterwards. */
    public List<ColumnFacts> dropped() {
        return without(before, after);
    }

    /** The columns that were not there before. */
    public List<ColumnFacts> added() {
        return without(after, before);
    }

    private static List<ColumnFacts> without(TableFacts one, TableFacts other) {
        var names = other.names();
        return one.columns().stream()
                .filter(column -> !names.contains(column.name()))
                .toList();
    }
}
