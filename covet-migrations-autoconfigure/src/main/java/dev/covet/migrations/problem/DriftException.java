package dev.covet.migrations.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The migrations in the application and what the database says was applied contradict each other. */
public final class DriftException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public DriftException(String what, String fix) {
        this(List.of(new Problem(what, fix)));
    }

    public DriftException(List<Problem> problems) {
        this(problems, null);
    }

    public DriftException(List<Problem> problems, @Nullable Throwable cause) {
        super(problems, cause);
    }
}
