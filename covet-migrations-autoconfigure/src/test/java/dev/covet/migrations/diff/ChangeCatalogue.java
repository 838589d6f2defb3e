package dev.covet.migrations.diff;

import java.util.List;
import java.util.stream.Stream;

/** Single changes with what each shall give; other tests carry them out on real databases. */
final class ChangeCatalogue {

    private ChangeCatalogue() {}

    static List<Change> all() {
        return Stream.of(
                        TableChangesCatalogue.all(),
                        ColumnChanges.all(),
                        TypeChangesOfColumns.all(),
                        ConstraintChanges.all(),
                        IndexChanges.all(),
                        RenameChanges.all())
                .flatMap(List::stream)
                .toList();
    }
}
