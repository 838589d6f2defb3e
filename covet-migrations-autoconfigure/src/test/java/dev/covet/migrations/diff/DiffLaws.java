package dev.covet.migrations.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** What holds for every difference that nothing blocks. */
final class DiffLaws {

    private DiffLaws() {}

    /** The operations lead from one schema to the other and back, and there is nothing left to do on either side. */
    static Difference requireLaws(Schema from, Schema to, DiffRequest request) {
        var difference = SchemaDiff.between(from, to, request);
        if (!difference.blocking().isEmpty()) {
            return difference;
        }
        var target = SchemaDiff.target(from, to, request);
        var after = apply(difference.operations(), from);
        assertThat(new Outline(request.canonical().apply(after)).toString())
                .as(() -> "after " + describe(difference.operations()))
                .isEqualTo(new Outline(request.canonical().apply(target)).toString());
        var again =
                DiffRequest.of(request.canonical()).withScope(request.scope()).leavingAlone(request.leftAlone());
        assertThat(describe(SchemaDiff.between(after, to, again).operations())).isEmpty();
        assertThat(describe(SchemaDiff.between(from, to, request).operations()))
                .isEqualTo(describe(difference.operations()));
        var back = apply(inverses(difference.operations(), from), after);
        assertThat(new Outline(back).withNames().toString())
                .isEqualTo(new Outline(from).withNames().toString());
        return difference;
    }

    static Schema apply(List<Operation> operations, Schema from) {
        var schema = from;
        for (var operation : operations) {
            try {
                schema = operation.apply(schema);
            } catch (RuntimeException e) {
                throw new AssertionError(
                        operation + " does not fit: " + e.getMessage() + "\n" + describe(operations), e);
            }
        }
        return schema;
    }

    /** What undoes the operations, in the order in which it does. */
    static List<Operation> inverses(List<Operation> operations, Schema from) {
        var inverses = new ArrayList<Operation>();
        var schema = from;
        for (var operation : operations) {
            inverses.add(operation.inverse(schema).orElseThrow());
            schema = operation.apply(schema);
        }
        Collections.reverse(inverses);
        return inverses;
    }

    static List<String> describe(List<Operation> operations) {
        return operations.stream().map(Operation::describe).toList();
    }

    static UnaryOperator<Schema> asDeclared() {
        return UnaryOperator.identity();
    }
}
