package dev.covet.migrations.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The configuration, or what it points to (a location, the database, rights on it), must be changed before migrations can run. */
public final class ConfigurationException extends MigrationException {

    private static final long serialVersionUID = 1L;

    public ConfigurationException(String what, String fix) {
        this(List.of(new Problem(what, fix)));
    }

    public ConfigurationException(List<Problem> problems) {
        this(problems, null);
    }

    public ConfigurationException(List<Problem> problems, @Nullable Throwable cause) {
        super(problems, cause);
    }
}
