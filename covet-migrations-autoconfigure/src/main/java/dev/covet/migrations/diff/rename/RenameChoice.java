package dev.covet.migrations.diff.rename;

import java.util.List;

/**
 * A question for a person: which of these is the dropped thing's new name, or none of them?
 *
 * @param candidates at least one, the likeliest first; all with the same table and former name
 */
public record RenameChoice(List<RenameGuess> candidates) {

    public RenameChoice {
        candidates = List.copyOf(candidates);
    }

    /** The candidate to propose. */
    public RenameGuess likeliest() {
        return candidates.get(0);
    }
}
