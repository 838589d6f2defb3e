package dev.covet.migrations.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Migration files or beans are wrong, alone or together; nothing was executed. */
public final class InvalidMigrationException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public InvalidMigrationException(String what, String fix) {
        this(List.of(new Problem(what, fix)));
    }

    public InvalidMigrationException(List<Problem> problems) {
        this(problems, null);
    }

    public InvalidMigrationException(List<Problem> problems, @Nullable Throwable cause) {
        super(problems, cause);
    }
}
