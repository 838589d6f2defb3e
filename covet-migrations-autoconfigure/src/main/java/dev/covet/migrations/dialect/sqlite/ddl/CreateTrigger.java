package dev.covet.migrations.dialect.sqlite.ddl;

import dev.covet.migrations.schema.TriggerEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trigger.
 *
 * @param updated the columns behind {@code UPDATE OF}; empty for all
 * @param schema the file that the table is in, where a trigger of the session says so; {@code null} where it does not
 * @param when the condition; {@code null} for all rows
 * @param body the statements between {@code BEGIN} and {@code END}
 */
public record CreateTrigger(
        Span span,
        Name name,
        Timing timing,
        TriggerEvent event,
        List<Name> updated,
        @Nullable Name schema,
        Name table,
        @Nullable Span when,
        Span body)
        implements Definition {

    /** When a trigger runs; before, where nothing is said. */
    public enum Timing {
        BEFORE,
        AFTER,
        INSTEAD_OF
    }

    public CreateTrigger {
        updated = List.copyOf(updated);
    }
}
