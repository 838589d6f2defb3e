package dev.covet.migrations.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as classes declare it.
 *
 * @param name its name in the database
 * @param previousNames what it may have been called before, by what the classes say of it, likeliest first; empty when they
 *     say nothing
 * @param columns those that attributes have, in the order in which the attributes stand in their classes, those of
 *     superclasses first
 */
public record DeclaredTable(String name, List<String> previousNames, List<DeclaredColumn> columns) {

    public DeclaredTable {
        previousNames = List.copyOf(previousNames);
        columns = List.copyOf(columns);
    }

    /** Both together, as of two classes whose rows are in one table. */
    DeclaredTable and(DeclaredTable other) {
        var names = new ArrayList<>(previousNames);
        names.addAll(other.previousNames);
        var all = new ArrayList<>(columns);
        other.columns.stream()
                .filter(column -> all.stream().noneMatch(known -> known.name().equals(column.name())))
                .forEach(all::add);
        return new DeclaredTable(name, names.stream().distinct().toList(), all);
    }
}
