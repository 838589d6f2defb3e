package dev.covet.migrations.dialect;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The half of a dialect that is about sessions, clocks and errors of the server; {@link StandardDialect} has the other. */
abstract class ServerDialect implements Dialect {

    private final ServerSide serverSide;

    ServerDialect(ServerSide serverSide) {
        this.serverSide = serverSide;
    }

    @Override
    public final String epochMillis() {
        return serverSide.epochMillis();
    }

    @Override
    public final String epochMillisOf(String column) {
        return serverSide.epochMillisOf(column);
    }

    @Override
    public final Optional<String> sessionId() {
        return serverSide.sessionId();
    }

    @Override
    public final Optional<SessionLock> sessionLock(String key) {
        return serverSide.sessionLock(key);
    }

    @Override
    public final String keepingRows() {
        return serverSide.keepingRows();
    }

    @Override
    public final Optional<String> isSessionBusy() {
        return serverSide.isSessionBusy();
    }

    @Override
    public final Optional<String> lockWait() {
        return serverSide.lockWait();
    }

    @Override
    public final Optional<String> lockHolders() {
        return serverSide.lockHolders();
    }

    @Override
    public final boolean isMissingTable(@Nullable String sqlState, int errorCode, String message) {
        return serverSide.isMissingTable(sqlState, errorCode, message);
    }

    @Override
    public final boolean isBusy(@Nullable String sqlState, int errorCode, String message) {
        return serverSide.isBusy(sqlState, errorCode, message);
    }

    @Override
    public final Optional<String> advice(@Nullable String sqlState, int errorCode, String message) {
        return serverSide.advice(sqlState, errorCode, message);
    }

    @Override
    public final String withoutRowData(String message) {
        return serverSide.withoutRowData(message);
    }

    @Override
    public final String tableNames() {
        return serverSide.tableNames();
    }

    @Override
    public final Optional<String> estimatedRows() {
        return serverSide.estimatedRows();
    }

    @Override
    public final String columnNames() {
        return serverSide.columnNames();
    }

    @Override
    public final List<String> columnsIn(String answer) {
        return serverSide.columnsIn(answer);
    }
}
