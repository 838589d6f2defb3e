package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.StoredDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTrigger;
import dev.covet.migrations.dialect.sqlite.ddl.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is around a table that is made anew: it comes back as it was, or with new names in it. */
final class Surroundings {

    private final StoredSchema schema;
    private final List<Around> all = new ArrayList<>();
    private final List<Around> changed;

    Surroundings(StoredSchema schema, TableDraft draft) {
        this.schema = schema;
        var before = schema.around();
        for (var i = 0; i < before.size(); i++) {
            all.add(new Around(before.get(i), draft.around().get(i)));
        }
        this.changed = all.stream().filter(Around::isChanged).toList();
    }

    private record Around(StoredDefinition before, StoredDefinition after) {

        boolean is(String type) {
            return before.is(type);
        }

        boolean isChanged() {
            return !before.sql().equals(after.sql());
        }
    }

    /** Other tables that have the new name in them. */
    List<TableDraft> relatives() {
        return changed.stream()
                .filter(around -> around.is("table"))
                .map(around -> TableDraft.of(schema.of(around.before().name()))
                        .withDefinition(around.after().sql()))
                .toList();
    }

    /** Statements that take away what has other words afterwards, before any table is touched. */
    List<String> drops() {
        var triggers = triggers().filter(trigger -> !isGoneWithItsOwner(trigger));
        var views = changed.stream().filter(around -> around.is("view"));
        return Stream.concat(triggers, views).map(Surroundings::drop).toList();
    }

    private static String drop(Around around) {
        var before = around.before();
        return "DROP " + (around.is("view") ? "VIEW " : "TRIGGER ") + (before.temporary() ? "temp." : "main.")
                + Quoted.name(before.name());
    }

    /** Statements that bring back views, and then triggers, when all tables are there. */
    List<String> restores() {
        return Stream.concat(changed.stream().filter(around -> around.is("view")), triggers())
                .map(Around::after)
                .map(after -> after.temporary()
                        ? Quoted.inSession(Definition.parse(after.sql()))
                        : Quoted.inMain(Definition.parse(after.sql())))
                .toList();
    }

    /** The triggers of all tables and views of which one must come back: they run in the order in which they were made. */
    private Stream<Around> triggers() {
        return all.stream()
                .filter(around -> around.is("trigger"))
                .filter(trigger -> isGoneWithItsOwner(trigger)
                        || changed.stream().anyMatch(other -> other.is("trigger") && hasSameOwner(other, trigger)));
    }

    private boolean isGoneWithItsOwner(Around trigger) {
        return isOn(trigger, schema.name(), false)
                || changed.stream()
                        .filter(other -> other.is("table") || other.is("view"))
                        .anyMatch(other -> isOn(
                                trigger, other.before().name(), other.before().temporary()));
    }

    private boolean hasSameOwner(Around one, Around other) {
        return isOn(other, one.before().owner(), isOfSession(one));
    }

    private boolean isOn(Around trigger, String owner, boolean ofSession) {
        return trigger.before().owner().equalsIgnoreCase(owner) && isOfSession(trigger) == ofSession;
    }

    /** Triggers of the session may be on tables of the file, unless it has one of its own of the same name. */
    private boolean isOfSession(Around trigger) {
        var stored = trigger.before();
        if (!stored.temporary() || !(Definition.parse(stored.sql()) instanceof CreateTrigger parsed)) {
            return false;
        }
        return parsed.schema() != null
                ? parsed.schema().value().equalsIgnoreCase("temp")
                : all.stream().map(Around::before).anyMatch(other -> isCalled(other, stored.owner()));
    }

    private static boolean isCalled(StoredDefinition other, String name) {
        return other.temporary()
                && (other.is("table") || other.is("view"))
                && other.name().equalsIgnoreCase(name);
    }
}
