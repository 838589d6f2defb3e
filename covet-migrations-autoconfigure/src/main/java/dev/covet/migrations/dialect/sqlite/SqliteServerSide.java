package dev.covet.migrations.dialect.sqlite;

import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.ServerSide;
import dev.covet.migrations.dialect.SessionLock;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.Definition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What SQLite is asked, and how its errors are read. It has no server, so sessions have neither numbers nor locks. */
final class SqliteServerSide implements ServerSide {

    private static final int BUSY = 5;
    private static final int LOCKED = 6;

    private static final Pattern QUOTED_LITERAL =
            Pattern.compile("(near |unrecognized token: |unknown table option: )\"?[xX]?'.*['\"]", Pattern.DOTALL);

    private static final String NOT_OWN = "t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

    private final Server server;

    SqliteServerSide(Server server) {
        this.server = server;
    }

    /** By the Julian day, which every version knows; its fraction is fine enough for milliseconds. */
    @Override
    public String epochMillis() {
        return epochMillisOf("'now'");
    }

    @Override
    public String epochMillisOf(String column) {
        return "CAST(ROUND((julianday(" + column + ") - 2440587.5) * 86400000) AS INTEGER)";
    }

    @Override
    public Optional<String> sessionId() {
        return Optional.empty();
    }

    @Override
    public Optional<SessionLock> sessionLock(String key) {
        return Optional.empty();
    }

    /** Who writes has the whole file for itself. */
    @Override
    public String keepingRows() {
        return "";
    }

    @Override
    public Optional<String> isSessionBusy() {
        return Optional.empty();
    }

    /** There is no server to ask; a transaction waits where it begins, and its session knows how long. */
    @Override
    public Optional<String> lockWait() {
        return Optional.empty();
    }

    @Override
    public Optional<String> lockHolders() {
        return Optional.empty();
    }

    @Override
    public boolean isMissingTable(@Nullable String sqlState, int errorCode, String message) {
        return message.contains("no such table");
    }

    @Override
    public boolean isBusy(@Nullable String sqlState, int errorCode, String message) {
        return isBusy(errorCode & 0xff);
    }

    private static boolean isBusy(int primaryCode) {
        return primaryCode == BUSY || primaryCode == LOCKED;
    }

    /** SQLite quotes no values of rows, but the word where a syntax error was noticed, which may be a literal. */
    @Override
    public String withoutRowData(String message) {
        return QUOTED_LITERAL.matcher(message).replaceAll("$1\"...\"");
    }

    @Override
    public Optional<String> advice(@Nullable String sqlState, int errorCode, String message) {
        return SqliteAdvice.on(errorCode, message);
    }

    @Override
    public String tableNames() {
        return "SELECT t.name FROM " + tables() + " ORDER BY t.name";
    }

    /** Before 3.16 no query can ask a pragma, so that the definitions are read themselves. */
    @Override
    public List<String> columnsIn(String answer) {
        if (asksPragmas()) {
            return List.of(answer);
        }
        return Definition.parse(answer) instanceof CreateTable table
                ? table.columns().stream().map(column -> column.name().value()).toList()
                : List.of();
    }

    private boolean asksPragmas() {
        return server.isAtLeast(3, 16, 0);
    }

    @Override
    public Optional<String> estimatedRows() {
        return Optional.empty();
    }

    @Override
    public String columnNames() {
        if (!asksPragmas()) {
            return "SELECT t.name, t.sql FROM " + tables() + " ORDER BY t.name";
        }
        // The plain pragma leaves generated columns out; the other one lists virtual tables' hidden columns as 1.
        var columns = server.isAtLeast(3, 26, 0)
                ? "pragma_table_xinfo(t.name) c WHERE c.hidden <> 1"
                : "pragma_table_info(t.name) c";
        return "SELECT t.name, c.name FROM (SELECT t.name FROM " + tables() + ") t JOIN " + columns
                + " ORDER BY t.name, c.cid";
    }

    /** Tables, without those that SQLite and its virtual tables keep for themselves. */
    private String tables() {
        return server.isAtLeast(3, 37, 0)
                ? "pragma_table_list t WHERE t.schema = 'main' AND t.type IN ('table', 'virtual') AND " + NOT_OWN
                : "sqlite_master t WHERE t.type = 'table' AND " + NOT_OWN;
    }
}
