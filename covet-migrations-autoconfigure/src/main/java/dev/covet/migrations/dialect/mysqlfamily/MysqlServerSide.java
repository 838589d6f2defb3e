package dev.covet.migrations.dialect.mysqlfamily;

import dev.covet.migrations.dialect.ServerSide;
import dev.covet.migrations.dialect.SessionLock;
import dev.covet.migrations.schema.Engine;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What MySQL and MariaDB are asked, and how their error codes are read. */
public final class MysqlServerSide implements ServerSide {

    // MariaDB calls tables that keep their history 'SYSTEM VERSIONED'.
    private static final String TABLES = "('BASE TABLE', 'SYSTEM VERSIONED')";

    private static final Pattern QUOTED_VALUE = Pattern.compile(
            "(Duplicate entry |[Ii]ncorrect [\\w ]+: |Illegal [\\w ]+ value )'(?:.*'(?= for (?:key|column) )|.*')",
            Pattern.DOTALL);

    /** Syntax errors repeat the statement from where it went wrong; from its first literal on it is left out. */
    private static final Pattern QUOTED_STATEMENT =
            Pattern.compile("( near ')([^'\"]*)['\"].*(?=' at line \\d+)", Pattern.DOTALL);

    private final Engine engine;

    MysqlServerSide(Engine engine) {
        this.engine = engine;
    }

    /** By UTC, as local time has every moment of an hour in autumn twice. */
    @Override
    public String epochMillis() {
        return "(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(3)) DIV 1000)";
    }

    @Override
    public String epochMillisOf(String column) {
        return "CAST(FLOOR(UNIX_TIMESTAMP(" + column + ") * 1000) AS SIGNED)";
    }

    @Override
    public Optional<String> sessionId() {
        return Optional.of("CONNECTION_ID()");
    }

    @Override
    public Optional<SessionLock> sessionLock(String key) {
        var name = "'" + key + "'";
        return Optional.of(new SessionLock("SELECT GET_LOCK(" + name + ", 0)", "SELECT RELEASE_LOCK(" + name + ")"));
    }

    /** Definitions commit by themselves here, so a history row never shares a transaction with what could be late. */
    @Override
    public String keepingRows() {
        return "";
    }

    /** Without what is busy for ever: the server's own threads and its replicas, which may have got a dead session's number. */
    @Override
    public Optional<String> isSessionBusy() {
        return Optional.of("SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE ID = ?"
                + " AND COMMAND NOT IN ('Sleep', 'Daemon', 'Connect', 'Binlog Dump', 'Binlog Dump GTID')");
    }

    @Override
    public Optional<String> lockWait() {
        return Optional.of(LockQueries.waits(engine));
    }

    @Override
    public Optional<String> lockHolders() {
        return Optional.of(LockQueries.holders(engine));
    }

    @Override
    public boolean isMissingTable(@Nullable String sqlState, int errorCode, String message) {
        return errorCode == 1146 || "42S02".equals(sqlState);
    }

    @Override
    public boolean isBusy(@Nullable String sqlState, int errorCode, String message) {
        return errorCode == 1205 || errorCode == 1213;
    }

    /** The server quotes values after these words; between the last two quotes of the message are names. */
    @Override
    public String withoutRowData(String message) {
        var withoutValues = QUOTED_VALUE.matcher(message).replaceAll("$1'...'");
        return QUOTED_STATEMENT.matcher(withoutValues).replaceAll("$1$2...");
    }

    @Override
    public Optional<String> advice(@Nullable String sqlState, int errorCode, String message) {
        return Optional.ofNullable(advice(errorCode));
    }

    private static @Nullable String advice(int errorCode) {
        return switch (errorCode) {
            case 1044, 1142, 1143, 1227, 1370, 1419 ->
                "Grant the database user what is missing, such as GRANT ALL"
                        + " PRIVILEGES ON <database>.*, or let the migrations run as another user (covet.migrations.username).";
            case 1290, 1792, 1836 ->
                "This server is read-only, such as a replica is; let the migrations run on the primary.";
            case 1205 ->
                "Another transaction uses the table, be it only by having read from it. Find it in SHOW PROCESSLIST,"
                        + " let it end, and migrate again.";
            case 1213 ->
                "Another transaction waited for this one while this one waited for it. Migrate again, when less is"
                        + " going on.";
            case 1050, 1060, 1061, 1826, 3822 ->
                "It is there already. Where the database was set up before it had a migration"
                        + " history, set covet.migrations.baseline-on-migrate.";
            case 1553 ->
                "A foreign key needs this index: drop the key first, or add another index that begins with its"
                        + " columns.";
            case 1832, 1833 -> "A foreign key uses this column: drop the key first, and add it again afterwards.";
            default -> null;
        };
    }

    @Override
    public String tableNames() {
        return "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE IN "
                + TABLES + " ORDER BY TABLE_NAME";
    }

    @Override
    public Optional<String> estimatedRows() {
        return Optional.of("SELECT COALESCE(TABLE_ROWS, -1) FROM information_schema.TABLES"
                + " WHERE TABLE_NAME = ? AND TABLE_SCHEMA = DATABASE()");
    }

    @Override
    public String columnNames() {
        return "SELECT c.TABLE_NAME, c.COLUMN_NAME FROM information_schema.COLUMNS c JOIN information_schema.TABLES t"
                + " ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME"
                + " WHERE c.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE IN " + TABLES
                + " ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION";
    }
}
