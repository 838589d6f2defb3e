package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.DriftException;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.IrreversibleException;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.problem.MigrationLockException;
import dev.covet.migrations.problem.Problem;
import java.util.List;
import java.util.function.Function;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Turns an application's failure to start into what is wrong, where, and what to do: for each kind of problem that we have,
 * and without a stack trace, as none of them is about the application's code.
 */
final class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<MigrationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MigrationException cause) {
        var description = heading(cause) + "\n\n" + listed(cause.problems(), MigrationFailureAnalyzer::whatAndWhere);
        return new FailureAnalysis(description, listed(cause.problems(), Problem::fix), cause);
    }

    private static String heading(MigrationException cause) {
        if (cause instanceof ConfigurationException) {
            return "Migrations cannot run as they are configured:";
        }
        if (cause instanceof DriftException) {
            return "The migrations of this application and the history of the database contradict each other:";
        }
        if (cause instanceof InvalidMigrationException) {
            return "The migrations of this application are wrong, and none was executed:";
        }
        if (cause instanceof IrreversibleException) {
            return "Migrations cannot be undone:";
        }
        if (cause instanceof MigrationExecutionException) {
            return "A migration failed:";
        }
        if (cause instanceof MigrationLockException) {
            return "Another process migrates this database:";
        }
        return "Migrations failed:";
    }

    private static String whatAndWhere(Problem problem) {
        return problem.where() == null ? problem.what() : problem.what() + "\n    Where: " + problem.where();
    }

    private static String listed(List<Problem> problems, Function<Problem, String> text) {
        if (problems.size() == 1) {
            return text.apply(problems.get(0));
        }
        var list = new StringBuilder();
        for (var i = 0; i < problems.size(); i++) {
            list.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(text.apply(problems.get(i)));
        }
        return list.toString();
    }
}
