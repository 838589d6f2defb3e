package dev.covet.migrations.diff;

import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Completes the constraints and indexes that entities ask of a table by what annotations cannot say about them. */
final class EntityConstraints {

    private final Table known;

    /** @param known the table as it is */
    EntityConstraints(Table known) {
        this.known = known;
    }

    Table complete(Table table) {
        var uniques = new ArrayList<Unique>();
        var indexes = new ArrayList<Index>();
        for (var unique : table.uniques()) {
            completeUnique(unique, uniques, indexes);
        }
        for (var index : table.indexes()) {
            completeIndex(index, uniques, indexes);
        }
        addIndescribable(table, indexes);
        return table.withUniques(uniques)
                .withIndexes(indexes)
                .withForeignKeys(
                        table.foreignKeys().stream().map(this::completed).toList());
    }

    /** A unique index serves entities as well as a unique constraint. */
    private void completeUnique(Unique unique, List<Unique> uniques, List<Index> indexes) {
        var same = known.uniques().stream()
                .filter(one -> one.columns().equals(unique.columns()))
                .findFirst();
        var index = known.indexes().stream()
                .filter(one ->
                        one.unique() && one.where() == null && columns(one).equals(Optional.of(unique.columns())))
                .findFirst();
        if (same.isPresent()) {
            uniques.add(new Unique(
                    unique.name(),
                    unique.columns(),
                    same.get().deferrability(),
                    same.get().nullsDistinct()));
        } else if (index.isPresent()) {
            indexes.add(index.get());
        } else {
            uniques.add(unique);
        }
    }

    private void completeIndex(Index index, List<Unique> uniques, List<Index> indexes) {
        var same = known.indexes().stream()
                .filter(one -> isSortedAlike(one, index) && (one.where() == null || hasNameOf(one, index)))
                .findFirst();
        var unique = known.uniques().stream()
                .filter(one -> index.unique() && columns(index).equals(Optional.of(one.columns())))
                .findFirst();
        if (same.isPresent()) {
            add(indexes, same.get().withName(index.name()));
        } else if (unique.isPresent()
                && uniques.stream()
                        .noneMatch(one -> one.columns().equals(unique.get().columns()))) {
            uniques.add(unique.get());
        } else {
            add(indexes, index);
        }
    }

    private static void add(List<Index> indexes, Index index) {
        if (indexes.stream().noneMatch(one -> hasNameOf(one, index))) {
            indexes.add(index);
        }
    }

    private static boolean hasNameOf(Index one, Index other) {
        return one.name().equalsIgnoreCase(other.name());
    }

    private static boolean isSortedAlike(Index one, Index other) {
        if (one.unique() != other.unique()
                || one.parts().size() != other.parts().size()) {
            return false;
        }
        for (var position = 0; position < one.parts().size(); position++) {
            if (!withoutOptions(one.parts().get(position))
                    .equals(withoutOptions(other.parts().get(position)))) {
                return false;
            }
        }
        return true;
    }

    private static IndexPart withoutOptions(IndexPart part) {
        return part instanceof IndexPart.OfColumn key ? new IndexPart.OfColumn(key.column(), key.order()) : part;
    }

    /** The columns of an index that is sorted by whole columns; empty of another. */
    private static Optional<List<String>> columns(Index index) {
        var columns = new ArrayList<String>();
        for (var part : index.parts()) {
            if (!(part instanceof IndexPart.OfColumn key) || key.options().prefixLength() != null) {
                return Optional.empty();
            }
            columns.add(key.column());
        }
        return Optional.of(columns);
    }

    /** Indexes that no annotation can describe stay as long as their columns do. */
    private void addIndescribable(Table table, List<Index> indexes) {
        var columns = new HashSet<String>();
        table.columns().forEach(column -> columns.add(column.name()));
        for (var index : known.indexes()) {
            if (isIndescribable(index) && stays(index, columns)) {
                add(indexes, index);
            }
        }
    }

    private static boolean isIndescribable(Index index) {
        return index.where() != null
                || index.method() != null
                || !index.include().isEmpty()
                || !index.nullsDistinct()
                || index.hasExpression()
                || index.parts().stream().anyMatch(part -> !part.options().equals(PartOptions.NONE));
    }

    private boolean stays(Index index, Set<String> columns) {
        var part = new Part.OfIndex(index);
        var mentions = Mentions.in(part.texts());
        return columns.containsAll(part.columns())
                && known.columns().stream()
                        .noneMatch(column -> !columns.contains(column.name()) && mentions.has(column.name()));
    }

    private ForeignKey completed(ForeignKey key) {
        return known.foreignKeys().stream()
                .filter(one -> one.columns().equals(key.columns())
                        && one.referencedTable().equals(key.referencedTable())
                        && one.referencedColumns().equals(key.referencedColumns()))
                .findFirst()
                .map(one -> new ForeignKey(
                        key.name(),
                        key.columns(),
                        key.referencedTable(),
                        key.referencedColumns(),
                        isNothing(key.onDelete()) && isNothing(one.onDelete()) ? one.onDelete() : key.onDelete(),
                        isNothing(key.onUpdate()) ? one.onUpdate() : key.onUpdate(),
                        one.deferrability()))
                .orElse(key);
    }

    /** Both refuse to leave rows behind that refer to nothing; entities do not tell them apart. */
    private static boolean isNothing(ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION || action == ReferentialAction.RESTRICT;
    }
}
