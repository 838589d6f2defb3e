package dev.covet.migrations.dialect;

import java.util.List;
import java.util.stream.Stream;

/** One for each thing that schemas can differ in. */
final class Differences {

    private Differences() {}

    static List<Difference> all() {
        return Stream.of(
                        ColumnDifferences.all(),
                        ConstraintDifferences.all(),
                        IndexDifferences.all(),
                        ObjectDifferences.all())
                .flatMap(List::stream)
                .toList();
    }
}
