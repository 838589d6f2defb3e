package dev.covet.migrations.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.TorturePlan;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.diff.DiffRequest;
import dev.covet.migrations.diff.SchemaDiff;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The operations that a database with things beyond the model is taken over by. */
class CarriedObjectsTest {

    @Test
    void makeTheSameOnAnEmptyDatabaseAndSayWhatTheyHaveMade() {
        try (var original = TestEngine.SQLITE.freshDatabase();
                var empty = TestEngine.SQLITE.freshDatabase()) {
            LiveSchema live;
            List<Operation> operations;
            try (var session = open(original)) {
                TorturePlan.of(Engine.SQLITE).run(session);
                live = read(session);
                operations = operations(session, live);
            }

            try (var session = open(empty)) {
                var state = create(session, operations);
                var copy = read(session);

                assertThat(copy).isEqualTo(live);
                assertThat(session.dialect().canonical(state))
                        .isEqualTo(session.dialect().canonical(live.schema()));
            }
        }
    }

    private static List<Operation> operations(Session session, LiveSchema live) {
        var request = DiffRequest.of(session.dialect()::canonical);
        var difference = SchemaDiff.between(Schema.empty(), live.schema(), request);
        return new CarriedObjects(Engine.SQLITE, live).around(difference.operations());
    }

    private static Schema create(Session session, List<Operation> operations) {
        var state = Schema.empty();
        for (var operation : operations) {
            session.dialect()
                    .render(operation, state)
                    .steps()
                    .forEach(step -> session.execute(((Step.Statement) step).sql()));
            state = operation.apply(state);
        }
        return state;
    }

    private static LiveSchema read(Session session) {
        return new CatalogReader().read(session, CatalogFilter.everything());
    }

    private static Session open(TestDatabase database) {
        return new Database("default", database.dataSource(), null, Dialects::of).open();
    }
}
