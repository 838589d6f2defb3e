package dev.covet.migrations.dialect;

import dev.covet.migrations.operation.Operation;
import java.util.List;
import java.util.stream.Stream;

/** Samples of every operation; the first one of an operation is the one that documentation shows. */
final class OperationSamples {

    private OperationSamples() {}

    static List<Sample> all() {
        return Stream.of(
                        TableSamples.all(),
                        ColumnSamples.all(),
                        AlterColumnSamples.all(),
                        ConstraintSamples.all(),
                        IndexSamples.all(),
                        ObjectSamples.all(),
                        DataSamples.all(),
                        options())
                .flatMap(List::stream)
                .toList();
    }

    /** Samples of what is beyond the common ground of the engines. */
    static List<Sample> options() {
        return Stream.of(OptionSamples.all(), IndexOptionSamples.all(), ConstraintSamples.options())
                .flatMap(List::stream)
                .toList();
    }

    static Sample firstOf(Class<?> operation) {
        return all().stream()
                .filter(sample -> operation.isInstance(sample.operation()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no sample of " + operation.getSimpleName()));
    }

    static List<Class<?>> operations() {
        return List.of(Operation.class.getPermittedSubclasses());
    }
}
