package dev.covet.migrations.dryrun;

import java.util.Arrays;
import java.util.Optional;

/** How something is locked; the later, the more others have to wait. */
public enum LockMode {
    /** PostgreSQL's, of those who read. */
    ACCESS_SHARE(Against.DROPPING),
    /** PostgreSQL's, of those who read rows to change them. */
    ROW_SHARE(Against.DEFINITIONS),
    /** PostgreSQL's, of those who write. */
    ROW_EXCLUSIVE(Against.DEFINITIONS),
    /** PostgreSQL's, of those who change what neither readers nor writers depend on. */
    SHARE_UPDATE_EXCLUSIVE(Against.DEFINITIONS),
    /** PostgreSQL's, of those who need rows that stand still. */
    SHARE(Against.WRITES),
    /** PostgreSQL's: the same, one at a time. */
    SHARE_ROW_EXCLUSIVE(Against.WRITES),
    /** PostgreSQL's: readers alone go on. */
    EXCLUSIVE(Against.WRITES),
    /** SQLite's, of the one who writes to the file. */
    RESERVED(Against.WRITES),
    /** PostgreSQL's: nobody else goes on. */
    ACCESS_EXCLUSIVE(Against.EVERYTHING);

    /** Who has to wait; the later, the more. */
    public enum Against {
        /** Whoever would drop it or make it anew. */
        DROPPING("changes of the definition of "),
        /** Whoever would change its definition. */
        DEFINITIONS("changes of the definition of "),
        /** Whoever would write. */
        WRITES("writes to "),
        /** Whoever would read or write. */
        EVERYTHING("reads of and writes to ");

        private final String words;

        Against(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Against against;

    LockMode(Against against) {
        this.against = against;
    }

    public Against against() {
        return against;
    }

    /** The mode that PostgreSQL calls so, such as {@code AccessExclusiveLock}; empty when it is none of a table's. */
    static Optional<LockMode> of(String postgresql) {
        return Arrays.stream(values())
                .filter(mode -> (mode.name().replace("_", "") + "LOCK").equalsIgnoreCase(postgresql))
                .findFirst();
    }

    /** As the engine's manual writes it, such as {@code ACCESS EXCLUSIVE}. */
    public String words() {
        return name().replace('_', ' ');
    }
}
