package dev.covet.migrations.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, for the person who has to mend it.
 *
 * @param what what is wrong, one sentence that quotes the offending names
 * @param where the file, migration, operation, statement or database concerned; {@code null} until a caller knows it
 * @param fix what to do about it, one or more sentences
 */
public record Problem(String what, @Nullable String where, String fix) {

    public Problem(String what, String fix) {
        this(what, null, fix);
    }

    /** The same problem, placed; a place that is already known is more precise and stays in front. */
    public Problem at(String place) {
        return new Problem(what, where == null ? place : where + ", " + place, fix);
    }

    /** Three lines: what, where (left out when unknown) and how to fix it. */
    @Override
    public String toString() {
        var place = where == null ? "" : "\n  Where: " + where;
        return what + place + "\n  Fix:   " + fix;
    }
}
