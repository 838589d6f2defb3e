package dev.covet.migrations.authoring;

import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.Problem;
import java.util.List;

/**
 * Two of entities, migrations and database, compared.
 *
 * @param operations what would lead from the second to the first; empty when they are equal
 * @param problems why they could not be compared; empty when they could
 * @param undeclared the defaults and comments that stay though no entity declares them, a few words for each; they are no
 *     difference
 */
public record Comparison(List<Operation> operations, List<Problem> problems, List<String> undeclared) {

    public Comparison {
        operations = List.copyOf(operations);
        problems = List.copyOf(problems);
        undeclared = List.copyOf(undeclared);
    }

    /** With nothing that stays undeclared. */
    public Comparison(List<Operation> operations, List<Problem> problems) {
        this(operations, problems, List.of());
    }
}
