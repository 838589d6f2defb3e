package dev.covet.migrations.validation;

import dev.covet.migrations.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong, or could be better.
 *
 * @param what one sentence that quotes the names, never the values of rows
 * @param where the object concerned; {@code null} when there is no more to say than {@code what}
 * @param fix what to do about it, one or more sentences
 */
public record Fault(
        Area area, Severity severity, String what, @Nullable String where, String fix) {

    /** What it is about. */
    public enum Area {
        MIGRATIONS,
        SCHEMA,
        INDEXES,
        CONSTRAINTS,
        DATA,
        SECURITY
    }

    /** How much it matters. */
    public enum Severity {
        /** Something is broken. */
        ERROR,
        /** Something may break, or give something away. */
        WARNING,
        /** It works, and could be better; a check that finds nothing worse has found nothing. */
        ADVICE
    }

    static Fault error(Area area, String what, @Nullable String where, String fix) {
        return new Fault(area, Severity.ERROR, what, where, fix);
    }

    static Fault warning(Area area, String what, @Nullable String where, String fix) {
        return new Fault(area, Severity.WARNING, what, where, fix);
    }

    static Fault advice(Area area, String what, @Nullable String where, String fix) {
        return new Fault(area, Severity.ADVICE, what, where, fix);
    }

    static Fault error(Area area, Problem problem) {
        return error(area, problem.what(), problem.where(), problem.fix());
    }
}
