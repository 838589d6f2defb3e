package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Blocking;
import dev.covet.migrations.dialect.Hold;
import dev.covet.migrations.dialect.Work;
import java.util.Optional;

/**
 * How dangerous it is that a table is held.
 *
 * @param rows of the table; empty when their number is not known
 */
record HoldRisk(Hold hold, Optional<RowCount> rows) {

    /** So few rows are read or written again in less time than a user notices, on any engine and disk. */
    static final long SMALL = 10_000;

    /** So many rows take seconds to minutes to be written again or sorted: longer than requests are waited for. */
    static final long LARGE = 1_000_000;

    Risk level() {
        if (!hold.blocking().stopsWrites()) {
            return isShort() ? Risk.SAFE : Risk.LOW;
        }
        if (isShort()) {
            return Risk.LOW;
        }
        var isLong = hold.work().compareTo(Work.BUILD_INDEX) >= 0
                && rows.filter(count -> count.rows() >= LARGE).isPresent();
        return isLong ? Risk.HIGH : Risk.MEDIUM;
    }

    /** Whether it is over before anybody notices. */
    boolean isShort() {
        return !hold.work().growsWithRows()
                || rows.filter(count -> count.rows() < SMALL).isPresent();
    }

    /** Whether others are kept waiting for longer than a moment. */
    boolean isSlow() {
        return level().isAbove(Risk.LOW);
    }

    /** Whether others could go on with something if they had only this hold to wait for, and not the other one too. */
    boolean isWeakerThan(HoldRisk other) {
        return other.hold.blocking().stopsWrites()
                && hold.blocking() != Blocking.ALL_WRITES
                && (!hold.table().equals(other.hold.table()) || hold.blocking().compareTo(other.hold.blocking()) < 0);
    }

    Effect effect() {
        return level() == Risk.SAFE ? Effect.NONE : Effect.of(level(), reason());
    }

    private String reason() {
        var table = " '" + hold.table() + "'";
        return hold.work().growsWithRows()
                ? hold.work().words() + table + " (" + count() + ") while "
                        + hold.blocking().words() + "."
                : hold.work().words() + table + " for a moment: "
                        + hold.blocking().words() + ".";
    }

    private String count() {
        return rows.map(RowCount::toString).orElse("its number of rows is not known");
    }
}
