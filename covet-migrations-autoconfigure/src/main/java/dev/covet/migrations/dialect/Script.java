package dev.covet.migrations.dialect;

import java.util.Arrays;
import java.util.List;

/**
 * What is executed for an operation.
 *
 * @param setUp statements before the transaction begins
 * @param steps within the transaction, where the migration runs in one
 * @param tearDown statements after the transaction has ended, whether it succeeded or not
 */
public record Script(List<String> setUp, List<Step> steps, List<String> tearDown) {

    public Script {
        setUp = List.copyOf(setUp);
        steps = List.copyOf(steps);
        tearDown = List.copyOf(tearDown);
    }

    /** Statements alone, as most operations need no more. */
    public static Script of(List<String> statements) {
        return new Script(
                List.of(), statements.stream().<Step>map(Step.Statement::new).toList(), List.of());
    }

    public static Script of(String... statements) {
        return of(Arrays.asList(statements));
    }

    public static Script ofSteps(List<? extends Step> steps) {
        return new Script(List.of(), List.copyOf(steps), List.of());
    }
}
