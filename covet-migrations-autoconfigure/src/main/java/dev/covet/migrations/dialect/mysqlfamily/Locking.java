package dev.covet.migrations.dialect.mysqlfamily;

import dev.covet.migrations.dialect.Blocking;
import dev.covet.migrations.dialect.Impact;
import dev.covet.migrations.dialect.Work;

/** The ways in which the two engines alter a table. Each needs it for itself at its beginning and end, for a moment. */
public final class Locking {

    private Locking() {}

    /** Only the definition changes. */
    public static Impact moment(String table) {
        return Impact.on(table, Blocking.EVERYTHING, Work.INSTANT);
    }

    /** Rows are read and written meanwhile. */
    public static Impact online(String table, Work work) {
        return moment(table).and(table, Blocking.DEFINITIONS, work);
    }

    /** Rows are only read meanwhile. */
    public static Impact shared(String table, Work work) {
        return Impact.on(table, Blocking.WRITES, work);
    }
}
