package dev.covet.migrations.authoring;

import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.Problem;
import java.util.List;

/**
 * Two of entities, migrations and database, compared.
 *
 * @param operations what would lead from the second to the first; empty when they are equal
 * @param problems why they could not be compared; empty when they could
 */
public record Comparison(List<Operation> operations, List<Problem> problems) {

    public Comparison {
        operations = List.copyOf(operations);
        problems = List.copyOf(problems);
    }
}
