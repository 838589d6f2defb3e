package dev.covet.migrations.dialect.sqlite;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an error of SQLite asks the reader to do. */
final class SqliteAdvice {

    private static final int NO_PERMISSION = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int NO_MEMORY = 7;
    private static final int READ_ONLY = 8;
    private static final int INPUT_OUTPUT = 10;
    private static final int CORRUPT = 11;
    private static final int NO_ROOM = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int CONSTRAINT = 19;
    private static final int NO_DATABASE = 26;

    private static final String OTHER_CONNECTION =
            "Another connection writes to the database file, and one at a time can; or it reads, which keeps a commit"
                    + " waiting unless the database is in WAL mode. Let it end, raise busy_timeout, and migrate again.";

    private static final String FULL =
            "The disk is full, or the file has reached its max_page_count. Making a table anew needs room for the table once"
                    + " more beside the database, and often again in SQLite's folder for temporary files (SQLITE_TMPDIR,"
                    + " else /var/tmp or /tmp). Make room, and start again.";

    private static final String DAMAGED =
            "Stop whoever writes to it, copy the file with its -wal and -journal before anything else, and look with PRAGMA"
                    + " integrity_check what is damaged; then restore a backup, or save what can be read with the .recover"
                    + " command of sqlite3.";

    private SqliteAdvice() {}

    /** Empty when SQLite's own words suffice. */
    static Optional<String> on(int errorCode, String message) {
        // Extended codes carry the code in their lowest byte.
        var byCode = byCode(errorCode & 0xff);
        return Optional.ofNullable(byCode == null ? byMessage(message.toLowerCase(Locale.ROOT)) : byCode);
    }

    private static @Nullable String byCode(int code) {
        return switch (code) {
            case NO_PERMISSION -> "Let this process read and write the database file and its folder.";
            case BUSY -> OTHER_CONNECTION;
            case LOCKED ->
                "A statement of the same connection, or of one that shares its cache, still reads the table. Give migrations"
                        + " a connection of their own, and close what is read before.";
            case NO_MEMORY ->
                "Give the process more memory, or lower PRAGMA cache_size and mmap_size of its connections.";
            case READ_ONLY ->
                "The database file or its folder cannot be written to by this process; change their permissions,"
                        + " and open the database without mode=ro.";
            case INPUT_OUTPUT ->
                "Look at the disk (is it full, mounted, within its quota?) and into the system's log. SQLite needs a local file"
                        + " system whose locks work; some network file systems' do not.";
            case CORRUPT -> "The database file is damaged. " + DAMAGED;
            case NO_ROOM -> FULL;
            case CANNOT_OPEN -> "Create the folder of the database file, and let this process write to it.";
            case CONSTRAINT ->
                "Rows that are there, or that the migration writes, violate the constraint that is named. Correct them in an"
                        + " operation before, or the constraint.";
            case NO_DATABASE ->
                "The file is no database of SQLite, or an encrypted one. Correct the URL or the key; if it was one before: "
                        + DAMAGED;
            default -> null;
        };
    }

    private static @Nullable String byMessage(String message) {
        if (message.contains("already exists") || message.contains("duplicate column name")) {
            return "It is there already. Where the database was set up before it had a migration history, set"
                    + " covet.migrations.baseline-on-migrate.";
        }
        if (message.contains("within a transaction")) {
            return "The connection is in a transaction that began elsewhere. Let migrations begin with a connection of their"
                    + " own, outside of any transaction.";
        }
        return null;
    }
}
