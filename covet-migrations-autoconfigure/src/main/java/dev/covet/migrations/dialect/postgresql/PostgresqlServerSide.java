package dev.covet.migrations.dialect.postgresql;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.dialect.ServerSide;
import dev.covet.migrations.dialect.SessionLock;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL is asked, and how its SQLSTATEs are read. */
final class PostgresqlServerSide implements ServerSide {

    /** The word where a syntax error was noticed may be a literal. */
    private static final Pattern QUOTED_LITERAL = Pattern.compile("( at or near )\"'.*\"", Pattern.DOTALL);

    /** A value behind the type that it is not of, as in {@code invalid input syntax for type integer: "x"}. */
    private static final Pattern QUOTED_VALUE = Pattern.compile(
            "((?:invalid input [^\":]+|out of range|malformed [^\":]+|invalid byte sequence [^:]+): |value )\".*\"");

    @Override
    public String epochMillis() {
        return epochMillisOf("clock_timestamp()");
    }

    @Override
    public String epochMillisOf(String column) {
        return "CAST(FLOOR(EXTRACT(EPOCH FROM " + column + ") * 1000) AS bigint)";
    }

    @Override
    public Optional<String> sessionId() {
        return Optional.of("pg_backend_pid()");
    }

    @Override
    public Optional<SessionLock> sessionLock(String key) {
        var number = lockNumber(key);
        return Optional.of(new SessionLock(
                "SELECT CASE WHEN pg_try_advisory_lock(" + number + ") THEN 1 ELSE 0 END",
                "SELECT CASE WHEN pg_advisory_unlock(" + number + ") THEN 1 ELSE 0 END"));
    }

    /** Advisory locks are numbers, per database. */
    private static long lockNumber(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Without those that send changes to replicas: they are active for ever, and may have got a dead session's number. */
    @Override
    public String keepingRows() {
        return " FOR SHARE";
    }

    @Override
    public Optional<String> isSessionBusy() {
        return Optional.of("SELECT CASE WHEN EXISTS (SELECT 1 FROM pg_catalog.pg_stat_activity"
                + " WHERE pid = CAST(? AS integer) AND state <> 'idle' AND backend_type = 'client backend')"
                + " THEN 1 ELSE 0 END");
    }

    // A pooler may have given the session to us, who wait for nothing. Of other users' sessions only few may know.
    @Override
    public Optional<String> lockWait() {
        return Optional.of("SELECT CASE WHEN a.wait_event_type = 'Lock' THEN 1 WHEN a.state IS NOT NULL THEN 0 END,"
                + " (SELECT l.mode || ' on ' || COALESCE(CAST(CAST(l.relation AS regclass) AS text), l.locktype)"
                + " FROM pg_catalog.pg_locks l WHERE l.pid = a.pid AND NOT l.granted AND a.wait_event_type = 'Lock'"
                + " LIMIT 1) FROM pg_catalog.pg_stat_activity a"
                + " WHERE a.pid = CAST(? AS integer) AND a.pid <> pg_catalog.pg_backend_pid()");
    }

    @Override
    public Optional<String> lockHolders() {
        return Optional.of("SELECT string_agg('session ' || b.pid || COALESCE(' of ' || b.usename, '')"
                + " || COALESCE(' (' || NULLIF(b.application_name, '') || ')', ''), ', ' ORDER BY b.pid)"
                + " FROM pg_catalog.pg_stat_activity b"
                + " WHERE b.pid = ANY (pg_catalog.pg_blocking_pids(CAST(? AS integer)))");
    }

    @Override
    public boolean isMissingTable(@Nullable String sqlState, int errorCode, String message) {
        return "42P01".equals(sqlState);
    }

    @Override
    public boolean isBusy(@Nullable String sqlState, int errorCode, String message) {
        return "55P03".equals(sqlState) || "40P01".equals(sqlState);
    }

    /** The server puts values into the message's details, and behind a colon where it could not read one. */
    @Override
    public String withoutRowData(String message) {
        var lines =
                QUOTED_LITERAL.matcher(message).replaceAll("$1\"...\"").lines().toList();
        var kept = Stream.concat(
                lines.stream().limit(1).map(line -> QUOTED_VALUE.matcher(line).replaceAll("$1\"...\"")),
                lines.stream().skip(1).filter(line -> line.startsWith("  Hint:") || line.startsWith("  Position:")));
        return kept.collect(joining("\n"));
    }

    @Override
    public Optional<String> advice(@Nullable String sqlState, int errorCode, String message) {
        return sqlState == null ? Optional.empty() : Optional.ofNullable(advice(sqlState));
    }

    private static @Nullable String advice(String sqlState) {
        return switch (sqlState) {
            case "25001" -> "Put the statement into a migration of its own, with 'transactional: never'.";
            case "3F000" ->
                "Create the schema, or correct its name: covet.migrations.schema, or currentSchema in the URL.";
            case "25006" -> "This database is read-only, such as a standby is; let the migrations run on the primary.";
            case "42501" ->
                "Let the migrations run as the owner of these objects (covet.migrations.username), or grant what"
                        + " is missing: new tables need GRANT USAGE, CREATE ON SCHEMA, which no user has by default in the"
                        + " schema public since PostgreSQL 15.";
            case "55P03" ->
                "Another transaction holds a lock on the table. Find it in pg_stat_activity, let it end, and"
                        + " migrate again.";
            case "40P01" ->
                "Another transaction waited for this one while this one waited for it. Migrate again, when less"
                        + " is going on.";
            case "42P07", "42701", "42710" ->
                "It is there already. Where the database was set up before it had a migration"
                        + " history, set covet.migrations.baseline-on-migrate.";
            case "2BP01" -> "Drop what depends on it first, in operations before this one.";
            case "55P04" ->
                "A new value of an enum type cannot be used before it is committed: add it in a migration of its"
                        + " own.";
            default -> null;
        };
    }

    @Override
    public String tableNames() {
        return "SELECT c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p') ORDER BY c.relname";
    }

    @Override
    public Optional<String> estimatedRows() {
        // Of a table that nobody has analyzed yet, it is -1.
        return Optional.of("SELECT reltuples::bigint FROM pg_class WHERE relname = ? AND relkind IN ('r', 'p')"
                + " AND relnamespace = to_regnamespace(quote_ident(current_schema()))");
    }

    @Override
    public String columnNames() {
        return "SELECT c.relname, a.attname FROM pg_catalog.pg_class c"
                + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                + " JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid"
                + " WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p') AND a.attnum > 0"
                + " AND NOT a.attisdropped ORDER BY c.relname, a.attnum";
    }
}
