package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Difference.owners;
import static dev.covet.migrations.dialect.Difference.pair;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.schema.Engine.MYSQL;
import static dev.covet.migrations.schema.Engine.SQLITE;

import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.TriggerEvent;
import dev.covet.migrations.schema.TriggerTiming;
import dev.covet.migrations.schema.View;
import java.util.List;

/** One for each thing that sequences, views and triggers can differ in. */
final class ObjectDifferences {

    private ObjectDifferences() {}

    static List<Difference> all() {
        return List.of(
                sequence("a sequence's name", new Sequence("other", 1, 1, false)),
                sequence("a sequence's start", new Sequence("s", 2, 1, false), MYSQL, SQLITE),
                sequence("a sequence's increment", new Sequence("s", 1, 2, false), MYSQL, SQLITE),
                sequence("whether a sequence begins again", new Sequence("s", 1, 1, true), MYSQL, SQLITE),
                sequence(
                        "options of a sequence",
                        new Sequence("s", 1, 1, false, SqlText.of("MAXVALUE 7")),
                        MYSQL,
                        SQLITE),
                view("a view's name", "SELECT id FROM owners", "other", "SELECT id FROM owners"),
                view("a view's columns", "SELECT id FROM owners", "v", "SELECT a FROM owners"),
                view("a view's rows", "SELECT id FROM owners", "v", "SELECT id FROM owners WHERE a > 0"),
                view(
                        "a view's condition",
                        "SELECT id FROM owners WHERE a > 1",
                        "v",
                        "SELECT id FROM owners WHERE a > 0"),
                view("a view's table", "SELECT id FROM owners", "v", "SELECT id FROM t"),
                view(
                        "a view's order",
                        "SELECT id FROM owners ORDER BY a",
                        "v",
                        "SELECT id FROM owners ORDER BY a DESC"),
                trigger("a trigger's name", "other", TriggerTiming.AFTER, TriggerEvent.INSERT, "SELECT 1;"),
                trigger("a trigger's time", "tr", TriggerTiming.BEFORE, TriggerEvent.INSERT, "SELECT 1;"),
                trigger("a trigger's event", "tr", TriggerTiming.AFTER, TriggerEvent.DELETE, "SELECT 1;"),
                trigger("a trigger's body", "tr", TriggerTiming.AFTER, TriggerEvent.INSERT, "SELECT 2;"));
    }

    private static Difference sequence(String what, Sequence other, Engine... nothingOn) {
        return new Difference(
                what,
                Schema.empty().createSequence(new Sequence("s", 1, 1, false)),
                Schema.empty().createSequence(other),
                List.of(nothingOn));
    }

    private static Difference view(String what, String query, String otherName, String otherQuery) {
        var tables = schema(owners(), pair());
        return new Difference(
                what,
                tables.createView(new View("v", SqlText.of(query))),
                tables.createView(new View(otherName, SqlText.of(otherQuery))),
                List.of());
    }

    private static Difference trigger(String what, String name, TriggerTiming timing, TriggerEvent event, String body) {
        var plain = new Trigger("tr", "t", TriggerTiming.AFTER, TriggerEvent.INSERT, SqlText.of("SELECT 1;"));
        return new Difference(
                what,
                schema(pair()).createTrigger(plain),
                schema(pair()).createTrigger(new Trigger(name, "t", timing, event, SqlText.of(body))),
                List.of());
    }
}
