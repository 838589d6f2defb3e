package dev.covet.migrations.database;

import java.io.Serial;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database refused something, in its own words but without values of rows. It never leaves the library as it is: who
 * knows what was tried turns it into a {@link dev.covet.migrations.problem.MigrationException}.
 */
public final class DatabaseException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final @Nullable String sqlState;
    private final int errorCode;
    private final boolean missingTable;
    private final boolean busy;
    private final @Nullable String advice;

    DatabaseException(SQLException cause, String message, boolean missingTable, boolean busy, @Nullable String advice) {
        super(message, withMessage(cause, message));
        this.sqlState = cause.getSQLState();
        this.errorCode = cause.getErrorCode();
        this.missingTable = missingTable;
        this.busy = busy;
        this.advice = advice;
    }

    /** Whether the error says that a table is not there. */
    public boolean isMissingTable() {
        return missingTable;
    }

    /** Whether somebody else holds a lock for now, so that the same statement may succeed later. */
    public boolean isBusy() {
        return busy;
    }

    /** Whether the error has this SQLSTATE. */
    public boolean hasState(String state) {
        return state.equals(sqlState);
    }

    /** What the error asks the reader to do, else {@code otherwise}. */
    public String adviceOr(String otherwise) {
        return advice == null ? otherwise : advice;
    }

    /** The message with the codes that one looks up in the engine's manual. */
    public String describe() {
        var message = getMessage() == null ? "no message" : getMessage().strip();
        return message + " (SQLSTATE " + sqlState + ", error " + errorCode + ")";
    }

    /** The driver's exception may quote rows in its message, and causes are logged. */
    private static SQLException withMessage(SQLException cause, String message) {
        var copy = new SQLException(message, cause.getSQLState(), cause.getErrorCode());
        copy.setStackTrace(cause.getStackTrace());
        return copy;
    }
}
