package dev.covet.migrations.diff.rename;

import dev.covet.migrations.diff.rename.ColumnSample.Link;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables dropped and added between two versions of a real schema, and which were renamed. */
record TableSample(
        String project,
        String framework,
        int window,
        List<TableFacts> dropped,
        List<TableFacts> added,
        Set<Link> renames) {

    static TableSample of(Map<String, Object> json) {
        return new SampleReader(json).tables();
    }

    boolean isSingle() {
        return window == 1;
    }

    RenameQuestion question() {
        return new RenameQuestion(List.of(), dropped, added);
    }
}
