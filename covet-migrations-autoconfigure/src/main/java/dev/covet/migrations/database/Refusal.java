package dev.covet.migrations.database;

import dev.covet.migrations.dialect.Dialect;
import java.sql.SQLException;

/** Turns a driver's exception into ours. */
final class Refusal {

    private Refusal() {}

    static DatabaseException of(SQLException e, Dialect dialect) {
        var message = e.getMessage() == null ? e.toString() : e.getMessage();
        var state = e.getSQLState();
        var code = e.getErrorCode();
        return new DatabaseException(
                e,
                dialect.withoutRowData(message),
                dialect.isMissingTable(state, code, message),
                dialect.isBusy(state, code, message),
                dialect.advice(state, code, message).orElse(null));
    }
}
