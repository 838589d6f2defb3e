package dev.covet.migrations.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database refused a statement, or a Java step failed; the message says which one and what is already committed. */
public final class MigrationExecutionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public MigrationExecutionException(String what, String fix) {
        this(List.of(new Problem(what, fix)));
    }

    public MigrationExecutionException(List<Problem> problems) {
        this(problems, null);
    }

    public MigrationExecutionException(List<Problem> problems, @Nullable Throwable cause) {
        super(problems, cause);
    }
}
