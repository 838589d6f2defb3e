package dev.covet.migrations.dialect.postgresql;

import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.TriggerEvent;
import dev.covet.migrations.schema.TriggerTiming;
import java.util.Optional;

/** The function that a trigger calls: PostgreSQL's triggers have no statements of their own. */
public final class TriggerFunction {

    private static final String BEGINNING = "\nBEGIN\n";
    private static final String END = "\nEND\n";

    private final Trigger trigger;
    private final String statements;

    TriggerFunction(Trigger trigger, String statements) {
        this.trigger = trigger;
        this.statements = statements;
    }

    /** The function's body between dollar quotes that do not occur in it. */
    String quotedBody() {
        var quote = "$body$";
        for (var number = 1; statements.contains(quote); number++) {
            quote = "$body" + number + "$";
        }
        return quote + BEGINNING + statements + "\n" + ending(trigger.timing(), trigger.event()) + END + quote;
    }

    /**
     * The trigger's own statements within the body of a function; empty when this class would have written another body for
     * such a trigger.
     */
    public static Optional<String> statements(String body, TriggerTiming timing, TriggerEvent event) {
        var end = "\n" + ending(timing, event) + END;
        return body.startsWith(BEGINNING) && body.endsWith(end) && body.length() >= BEGINNING.length() + end.length()
                ? Optional.of(body.substring(BEGINNING.length(), body.length() - end.length()))
                : Optional.empty();
    }

    /** A function must return a row; before the change it is the one that is written, or the change is left out. */
    private static String ending(TriggerTiming timing, TriggerEvent event) {
        if (timing == TriggerTiming.AFTER) {
            return "RETURN NULL;";
        }
        return event == TriggerEvent.DELETE ? "RETURN OLD;" : "RETURN NEW;";
    }
}
