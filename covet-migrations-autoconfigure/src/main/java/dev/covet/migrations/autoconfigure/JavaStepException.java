package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.dialect.Dialect;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/** What a Java step met in the database, without the values of rows that a driver's message may quote. */
final class JavaStepException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private JavaStepException(String message, StackTraceElement[] origin) {
        super(message);
        setStackTrace(origin);
    }

    static JavaStepException of(DataAccessException e, Dialect dialect) {
        var cause = NestedExceptionUtils.getMostSpecificCause(e);
        var message = dialect.withoutRowData(Objects.requireNonNullElse(cause.getMessage(), cause.toString()));
        var codes = cause instanceof SQLException sql
                ? " (SQLSTATE " + sql.getSQLState() + ", error " + sql.getErrorCode() + ")"
                : "";
        return new JavaStepException(e.getClass().getSimpleName() + ": " + message + codes, e.getStackTrace());
    }

    /** The message says which exception it was, and the history holds this text, so that our own class only lengthens it. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return Objects.requireNonNullElse(getMessage(), "");
    }
}
