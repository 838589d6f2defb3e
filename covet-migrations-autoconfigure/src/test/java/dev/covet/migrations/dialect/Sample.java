package dev.covet.migrations.dialect;

import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import java.util.List;

/**
 * An operation, a schema that it fits, and what the engines make of it.
 *
 * @param name what is special about it, as a sentence
 * @param refusedBy engines that cannot carry it out, and say so
 * @param notUndoneBy engines that carry it out, but cannot carry out its inverse, and say so
 */
record Sample(String name, Schema before, Operation operation, List<Engine> refusedBy, List<Engine> notUndoneBy) {

    static Sample of(String name, Schema before, Operation operation) {
        return new Sample(name, before, operation, List.of(), List.of());
    }

    Sample refusedBy(Engine... engines) {
        return new Sample(name, before, operation, List.of(engines), notUndoneBy);
    }

    Sample notUndoneBy(Engine... engines) {
        return new Sample(name, before, operation, refusedBy, List.of(engines));
    }

    boolean isRefusedBy(Engine engine) {
        return refusedBy.contains(engine);
    }

    boolean isUndoneBy(Engine engine) {
        return !isRefusedBy(engine) && !notUndoneBy.contains(engine);
    }

    Schema after() {
        return operation.apply(before);
    }

    Operation inverse() {
        return operation.inverse(before).orElseThrow(() -> new AssertionError("No way back: " + name));
    }

    @Override
    public String toString() {
        return operation.getClass().getSimpleName() + ": " + name;
    }
}
