package dev.covet.migrations.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another process migrates this database; the message names it. */
public final class MigrationLockException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public MigrationLockException(String what, String fix) {
        this(List.of(new Problem(what, fix)));
    }

    public MigrationLockException(List<Problem> problems) {
        this(problems, null);
    }

    public MigrationLockException(List<Problem> problems, @Nullable Throwable cause) {
        super(problems, cause);
    }
}
