package dev.covet.migrations.source;

import dev.covet.migrations.operation.AlterSequence;
import dev.covet.migrations.operation.CreateSequence;
import dev.covet.migrations.operation.CreateTrigger;
import dev.covet.migrations.operation.CreateView;
import dev.covet.migrations.operation.DropSequence;
import dev.covet.migrations.operation.DropView;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.TriggerEvent;
import dev.covet.migrations.schema.TriggerTiming;
import dev.covet.migrations.schema.View;
import dev.covet.migrations.source.OperationReader.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the operations on sequences, views and triggers. */
final class ObjectReader {

    private static final Map<String, TriggerTiming> TIMINGS = timings();
    private static final Map<String, TriggerEvent> EVENTS = events();

    Map<String, Kind> kinds() {
        var kinds = new LinkedHashMap<String, Kind>();
        kinds.put("createSequence", fields -> sequence(fields, CreateSequence::new));
        kinds.put("alterSequence", fields -> sequence(fields, AlterSequence::new));
        kinds.put("dropSequence", fields -> byName(fields, DropSequence::new));
        kinds.put("createView", fields -> {
            var name = fields.text("name");
            var query = fields.sql("query");
            return () -> new CreateView(new View(name, query));
        });
        kinds.put("dropView", fields -> byName(fields, DropView::new));
        kinds.put("createTrigger", ObjectReader::trigger);
        return kinds;
    }

    private static Supplier<Operation> sequence(YamlFields fields, Function<Sequence, Operation> operation) {
        var name = fields.text("name");
        var start = fields.number("start", 1, Long.MIN_VALUE, Long.MAX_VALUE);
        var increment = fields.number("increment", 1, Integer.MIN_VALUE, Integer.MAX_VALUE);
        var cycle = fields.flag("cycle", false);
        var options = fields.optionalSql("options");
        return () -> operation.apply(new Sequence(name, start, (int) increment, cycle, options.orElse(null)));
    }

    private static Supplier<Operation> trigger(YamlFields fields) {
        var table = fields.text("table");
        var name = fields.text("name");
        var timing = fields.requiredChoice("timing", TIMINGS, TriggerTiming.AFTER);
        var event = fields.requiredChoice("event", EVENTS, TriggerEvent.INSERT);
        var body = fields.sql("body");
        return () -> new CreateTrigger(new Trigger(name, table, timing, event, body));
    }

    private static Supplier<Operation> byName(YamlFields fields, Function<String, Operation> operation) {
        var name = fields.text("name");
        return () -> operation.apply(name);
    }

    private static Map<String, TriggerTiming> timings() {
        var timings = new LinkedHashMap<String, TriggerTiming>();
        timings.put("before", TriggerTiming.BEFORE);
        timings.put("after", TriggerTiming.AFTER);
        return timings;
    }

    private static Map<String, TriggerEvent> events() {
        var events = new LinkedHashMap<String, TriggerEvent>();
        events.put("insert", TriggerEvent.INSERT);
        events.put("update", TriggerEvent.UPDATE);
        events.put("delete", TriggerEvent.DELETE);
        return events;
    }
}
