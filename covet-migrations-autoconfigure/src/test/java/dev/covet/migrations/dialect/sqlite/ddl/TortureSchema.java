package dev.covet.migrations.dialect.sqlite.ddl;

import dev.covet.migrations.catalog.TorturePlan;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.testing.TestDatabase;
import java.util.List;

/** The script with everything that SQLite's catalogue can hold. */
public final class TortureSchema {

    private static final TorturePlan PLAN = TorturePlan.of(Engine.SQLITE);

    private TortureSchema() {}

    public static void load(TestDatabase database) {
        try (var session = new Database("default", database.dataSource(), null, Dialects::of).open()) {
            PLAN.run(session);
        }
    }

    /** The statements that define something, as they are written. */
    static List<String> definitions() {
        return Dialects.of(Server.of(Engine.SQLITE, "3.54")).split(PLAN.script()).stream()
                .map(Step.Statement::sql)
                .filter(statement -> statement.startsWith("CREATE"))
                .toList();
    }
}
