package dev.covet.migrations.schema;

import dev.covet.migrations.problem.InvalidMigrationException;
import org.jspecify.annotations.Nullable;

/**
 * A generator of numbers.
 *
 * @param start the first number
 * @param increment the distance from one number to the next, not 0
 * @param cycle whether it begins again at its end
 * @param options what the engine is told beyond that, as it stands behind the other clauses; {@code null} for nothing
 */
public record Sequence(
        String name,
        long start,
        int increment,
        boolean cycle,
        @Nullable SqlText options) implements Named {

    public Sequence {
        Names.requireName("sequence", name);
        if (increment == 0) {
            throw new InvalidMigrationException(
                    "The sequence '" + name + "' has the increment 0.", "Give it another increment, such as 1 or 50.");
        }
    }

    public Sequence(String name, long start, int increment, boolean cycle) {
        this(name, start, increment, cycle, null);
    }
}
