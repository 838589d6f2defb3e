package dev.covet.migrations.dryrun;

import java.util.List;

/**
 * What a statement did to things that were there before the dry run, as far as the engine tells.
 *
 * @param locks those taken by it and not by a statement before it in the same dry run; they are held to the end of the
 *     transaction
 * @param rewrites tables that were written anew as a whole
 * @param indexes indexes that were built, each with its table
 * @param scans tables that were read as a whole
 */
public record Observation(List<TakenLock> locks, List<String> rewrites, List<String> indexes, List<Scan> scans) {

    /** Nothing is known to have happened. */
    public static final Observation NONE = new Observation(List.of(), List.of(), List.of(), List.of());

    public Observation {
        locks = List.copyOf(locks);
        rewrites = List.copyOf(rewrites);
        indexes = List.copyOf(indexes);
        scans = List.copyOf(scans);
    }
}
