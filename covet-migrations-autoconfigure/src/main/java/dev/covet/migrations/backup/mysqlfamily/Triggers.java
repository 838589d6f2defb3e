package dev.covet.migrations.backup.mysqlfamily;

import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.operation.CreateTrigger;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Triggers of tables whose rows are put in anew. The engine cannot switch them off, so they are dropped and created again;
 * what they do, rows show already.
 */
final class Triggers {

    private final Session session;
    private final List<String> create;

    private Triggers(Session session, List<String> create) {
        this.session = session;
        this.create = create;
    }

    static Triggers takenAway(Session session, LiveSchema live, Set<String> tables) {
        var names = new ArrayList<String>();
        var create = new ArrayList<String>();
        for (var trigger : live.schema().triggers()) {
            if (tables.contains(trigger.table())) {
                names.add(trigger.name());
                session.dialect()
                        .render(new CreateTrigger(trigger), Schema.empty())
                        .steps()
                        .forEach(step -> create.add(((Step.Statement) step).sql()));
            }
        }
        for (var object : live.nativeObjects()) {
            if (object.kind().equals("trigger") && object.table() != null && tables.contains(object.table())) {
                names.add(object.name());
                create.addAll(object.create());
            }
        }
        names.forEach(
                name -> session.execute("DROP TRIGGER " + session.dialect().quote(name)));
        return new Triggers(session, create);
    }

    void bringBack() {
        create.forEach(session::execute);
    }
}
