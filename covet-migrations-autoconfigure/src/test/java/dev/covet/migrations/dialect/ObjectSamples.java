package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;

import dev.covet.migrations.operation.AlterSequence;
import dev.covet.migrations.operation.CreateSequence;
import dev.covet.migrations.operation.CreateTrigger;
import dev.covet.migrations.operation.CreateView;
import dev.covet.migrations.operation.DropSequence;
import dev.covet.migrations.operation.DropTrigger;
import dev.covet.migrations.operation.DropView;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.TriggerEvent;
import dev.covet.migrations.schema.TriggerTiming;
import dev.covet.migrations.schema.View;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

final class ObjectSamples {

    private static final Table PEOPLE = table("people", id(), column("name", "varchar(40)"), column("age", "integer"));
    private static final Sequence NUMBERS = new Sequence("numbers", 1, 50, false);
    private static final View ADULTS = new View("adults", SqlText.of("SELECT id, name FROM people WHERE age >= 18;\n"));

    private ObjectSamples() {}

    static List<Sample> all() {
        return Stream.of(sequences(), views(), triggers()).flatMap(List::stream).toList();
    }

    private static List<Sample> sequences() {
        var numbered = Schema.empty().createSequence(NUMBERS);
        return List.of(
                Sample.of("of every fiftieth number", Schema.empty(), new CreateSequence(NUMBERS)),
                Sample.of("that falls", Schema.empty(), new CreateSequence(new Sequence("down", 10, -1, false))),
                Sample.of("below zero", Schema.empty(), new CreateSequence(new Sequence("below", -5, 1, false))),
                Sample.of("that begins again", Schema.empty(), new CreateSequence(new Sequence("round", 1, 1, true)))
                        .refusedBy(Engine.MYSQL, Engine.SQLITE),
                Sample.of(
                        "to another start and increment",
                        numbered,
                        new AlterSequence(new Sequence("numbers", 1000, 10, false))),
                Sample.of("to fall", numbered, new AlterSequence(new Sequence("numbers", 7, -2, false))),
                Sample.of("with its state", numbered, new DropSequence("numbers")));
    }

    private static List<Sample> views() {
        return List.of(
                Sample.of("of a table", schema(PEOPLE), new CreateView(ADULTS)),
                Sample.of(
                        "with an awkward name",
                        schema(PEOPLE),
                        new CreateView(new View("it's \"a\" `view`", ADULTS.query()))),
                Sample.of("of a table", schema(PEOPLE).createView(ADULTS), new DropView("adults")));
    }

    private static List<Sample> triggers() {
        return List.of(
                Sample.of("after a change", schema(PEOPLE), new CreateTrigger(counting(TriggerEvent.UPDATE))),
                Sample.of("after a removal", schema(PEOPLE), new CreateTrigger(counting(TriggerEvent.DELETE))),
                Sample.of("before an insertion", schema(PEOPLE), new CreateTrigger(trimming())),
                Sample.of(
                        "after a change",
                        schema(PEOPLE).createTrigger(counting(TriggerEvent.UPDATE)),
                        new DropTrigger("people", "people_count")));
    }

    private static Trigger counting(TriggerEvent event) {
        var body = SqlText.of("INSERT INTO people (id, name) VALUES (OLD.id + 1000, 'it''s; $body$ \"changed\"');");
        return new Trigger("people_count", "people", TriggerTiming.AFTER, event, body);
    }

    private static Trigger trimming() {
        return new Trigger(
                "it's a trigger",
                "people",
                TriggerTiming.BEFORE,
                TriggerEvent.INSERT,
                SqlText.of(Map.of(
                        Engine.POSTGRESQL, "NEW.name := trim(NEW.name);",
                        Engine.MYSQL, "SET NEW.name = trim(NEW.name)",
                        Engine.MARIADB, "SET NEW.name = trim(NEW.name);",
                        Engine.SQLITE, "SELECT CASE WHEN NEW.name = '' THEN RAISE(ABORT, 'blank') END;")));
    }
}
