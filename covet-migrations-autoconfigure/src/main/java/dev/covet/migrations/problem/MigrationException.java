package dev.covet.migrations.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that Covet Migrations throws. Its kinds differ by what the reader does next; the message lists
 * every {@linkplain #problems() problem} with what is wrong, where, and how to fix it.
 */
public abstract sealed class MigrationException extends RuntimeException
        permits ConfigurationException,
                DriftException,
                InvalidMigrationException,
                IrreversibleException,
                MigrationExecutionException,
                MigrationLockException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    MigrationException(List<Problem> problems, @Nullable Throwable cause) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), cause);
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, never empty, in the order in which it was found. */
    public List<Problem> problems() {
        return problems;
    }
}
