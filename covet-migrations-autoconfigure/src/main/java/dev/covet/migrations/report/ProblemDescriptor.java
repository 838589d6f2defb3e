package dev.covet.migrations.report;

import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong.
 *
 * @param where the place of it; {@code null} when there is no more to say than {@code what}
 */
public record ProblemDescriptor(String what, @Nullable String where, String fix) {

    public static List<ProblemDescriptor> of(MigrationException e) {
        return of(e.problems());
    }

    public static List<ProblemDescriptor> of(List<Problem> problems) {
        return problems.stream().map(ProblemDescriptor::of).toList();
    }

    private static ProblemDescriptor of(Problem problem) {
        return new ProblemDescriptor(problem.what(), problem.where(), problem.fix());
    }
}
