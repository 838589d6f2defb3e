package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.catalog.postgresql.Natives.Stage;
import dev.covet.migrations.dialect.postgresql.TriggerFunction;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.TriggerEvent;
import dev.covet.migrations.schema.TriggerTiming;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads triggers: those that look as our dialect creates them with their function as the model's, others word for word. */
final class TriggerReader {

    private static final int FOR_EACH_ROW = 1;
    private static final int BEFORE = 2;
    private static final Map<Integer, TriggerEvent> EVENTS =
            Map.of(4, TriggerEvent.INSERT, 8, TriggerEvent.DELETE, 16, TriggerEvent.UPDATE);

    private final Contents contents;
    private final Spelling spelling;
    private final Map<Long, FunctionRow> functions = new HashMap<>();
    private final Map<Long, Integer> uses = new HashMap<>();
    private final List<Trigger> triggers = new ArrayList<>();
    private final Set<Long> ownFunctions = new HashSet<>();

    TriggerReader(Contents contents, Spelling spelling, Natives natives) {
        this.contents = contents;
        this.spelling = spelling;
        contents.functions().forEach(function -> functions.put(function.oid(), function));
        contents.triggers().forEach(trigger -> uses.merge(trigger.function(), 1, Integer::sum));
        contents.triggers().forEach(trigger -> read(trigger, natives));
    }

    List<Trigger> triggers() {
        return triggers;
    }

    /** Whether the function is part of one of {@link #triggers()}. */
    boolean owns(FunctionRow function) {
        return ownFunctions.contains(function.oid());
    }

    private void read(TriggerRow row, Natives natives) {
        var table = contents.relation(row.relation());
        if (table == null) {
            return;
        }
        var name = spelling.quote(row.name()) + " ON " + spelling.quote(table.name());
        var trigger = trigger(row, table);
        if (trigger.isPresent()) {
            triggers.add(trigger.get());
            ownFunctions.add(row.function());
        } else {
            natives.add(Stage.RULE, "trigger", row.name(), table.name(), row.definition(), "DROP TRIGGER " + name);
        }
        if (row.enabled() != 'O') {
            var subject = "TRIGGER " + spelling.quote(row.name());
            natives.add(
                    Stage.SETTING,
                    "trigger setting",
                    row.name(),
                    table.name(),
                    spelling.alterTable(table.name(), firing(row.enabled()) + " " + subject),
                    spelling.alterTable(table.name(), "ENABLE " + subject));
        }
        new CommentWriter(contents, spelling)
                .add(new ObjectId("pg_trigger", row.oid()), "TRIGGER " + name, table.name(), natives);
    }

    private Optional<Trigger> trigger(TriggerRow row, RelationRow table) {
        var timing = (row.type() & BEFORE) == 0 ? TriggerTiming.AFTER : TriggerTiming.BEFORE;
        var event = EVENTS.get(row.type() & ~(FOR_EACH_ROW | BEFORE));
        var function = functions.get(row.function());
        if (event == null
                || function == null
                || !isOwn(row, function)
                || contents.isNative(table)
                || !table.isTable()) {
            return Optional.empty();
        }
        return TriggerFunction.statements(function.source(), timing, event)
                .map(body -> new Trigger(row.name(), table.name(), timing, event, SqlText.of(body)));
    }

    private boolean isOwn(TriggerRow row, FunctionRow function) {
        return row.plain()
                && (row.type() & FOR_EACH_ROW) != 0
                && function.plain()
                && function.name().equals(Names.triggerFunction(row.name()))
                && uses.getOrDefault(function.oid(), 0) == 1;
    }

    private static String firing(char letter) {
        return switch (letter) {
            case 'D' -> "DISABLE";
            case 'R' -> "ENABLE REPLICA";
            default -> "ENABLE ALWAYS";
        };
    }
}
