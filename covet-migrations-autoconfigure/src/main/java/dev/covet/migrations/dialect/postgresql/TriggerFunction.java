package dev.covet.migrations.dialect.postgresql;

import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.TriggerEvent;
import dev.covet.migrations.schema.TriggerTiming;

/** The function that a trigger calls: PostgreSQL's triggers have no statements of their own. */
final class TriggerFunction {

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
        return quote + "\nBEGIN\n" + statements + "\n" + ending() + "\nEND\n" + quote;
    }

    /** A function must return a row; before the change it is the one that is written, or the change is left out. */
    private String ending() {
        if (trigger.timing() == TriggerTiming.AFTER) {
            return "RETURN NULL;";
        }
        return trigger.event() == TriggerEvent.DELETE ? "RETURN OLD;" : "RETURN NEW;";
    }
}
