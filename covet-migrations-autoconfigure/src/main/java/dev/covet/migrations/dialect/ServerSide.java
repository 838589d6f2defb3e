package dev.covet.migrations.dialect;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked of a server, and how its errors are read; the part of a {@link Dialect} that renders no operation. */
public interface ServerSide {

    /** See {@link Dialect#epochMillis()}. */
    String epochMillis();

    /** See {@link Dialect#epochMillisOf(String)}. */
    String epochMillisOf(String column);

    /** See {@link Dialect#sessionId()}. */
    Optional<String> sessionId();

    /** See {@link Dialect#sessionLock(String)}. */
    Optional<SessionLock> sessionLock(String key);

    /** See {@link Dialect#keepingRows()}. */
    String keepingRows();

    /** See {@link Dialect#isSessionBusy()}. */
    Optional<String> isSessionBusy();

    /** See {@link Dialect#lockWait()}. */
    Optional<String> lockWait();

    /** See {@link Dialect#lockHolders()}. */
    Optional<String> lockHolders();

    /** See {@link Dialect#isMissingTable(String, int, String)}. */
    boolean isMissingTable(@Nullable String sqlState, int errorCode, String message);

    /** See {@link Dialect#isBusy(String, int, String)}. */
    boolean isBusy(@Nullable String sqlState, int errorCode, String message);

    /** See {@link Dialect#advice(String, int, String)}. */
    Optional<String> advice(@Nullable String sqlState, int errorCode, String message);

    /** See {@link Dialect#withoutRowData(String)}. */
    String withoutRowData(String message);

    /** See {@link Dialect#tableNames()}. */
    String tableNames();

    /** See {@link Dialect#estimatedRows()}. */
    Optional<String> estimatedRows();

    /** See {@link Dialect#columnNames()}. */
    String columnNames();

    /** See {@link Dialect#columnsIn(String)}. */
    default List<String> columnsIn(String answer) {
        return List.of(answer);
    }
}
