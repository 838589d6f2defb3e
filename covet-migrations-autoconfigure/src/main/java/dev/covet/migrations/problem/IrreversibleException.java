package dev.covet.migrations.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step cannot be undone, so the way back was refused before anything was executed. */
public final class IrreversibleException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public IrreversibleException(String what, String fix) {
        this(List.of(new Problem(what, fix)));
    }

    public IrreversibleException(List<Problem> problems) {
        this(problems, null);
    }

    public IrreversibleException(List<Problem> problems, @Nullable Throwable cause) {
        super(problems, cause);
    }
}
