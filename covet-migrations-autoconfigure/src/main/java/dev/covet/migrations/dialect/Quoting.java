package dev.covet.migrations.dialect;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Engine;
import java.nio.charset.StandardCharsets;

/**
 * How an engine marks a name as a name.
 *
 * @param mark stands before and behind the name, and twice where the name itself has it
 * @param limit the most units that a name may have
 */
public record Quoting(Engine engine, char mark, int limit, Unit unit) {

    /** What an engine counts when it limits the length of names. */
    public enum Unit {
        BYTES,
        CHARACTERS
    }

    /**
     * The name as the engine takes it literally.
     *
     * @throws InvalidMigrationException when it is longer than the engine allows
     */
    public String quote(String identifier) {
        var length = length(identifier);
        if (length > limit) {
            throw new InvalidMigrationException(
                    "The name '" + identifier + "' has " + length + " " + unitName() + "; " + engine.displayName()
                            + " allows " + limit + ".",
                    "Choose a shorter name.");
        }
        return mark + identifier.replace(String.valueOf(mark), String.valueOf(mark) + mark) + mark;
    }

    private int length(String identifier) {
        return unit == Unit.BYTES
                ? identifier.getBytes(StandardCharsets.UTF_8).length
                : identifier.codePointCount(0, identifier.length());
    }

    private String unitName() {
        return unit == Unit.BYTES ? "bytes" : "characters";
    }
}
