package dev.covet.migrations.catalog.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.catalog.NativeObject.Phase;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.CreateTrigger;
import dev.covet.migrations.operation.CreateView;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import dev.covet.migrations.testing.TortureScript;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read of a database is enough to create the same again on an empty one. */
class SqliteCopyTest {

    @Test
    void tortureSchema() {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            TortureScript.load(database);

            requireSameCopy(database);
        }
    }

    static void requireSameCopy(TestDatabase original) {
        var read = read(original);
        try (var empty = TestEngine.SQLITE.freshDatabase()) {
            try (var session = open(empty)) {
                create(session, read);
            }

            var copy = read(empty);

            for (var table : read.schema().tables()) {
                assertThat(copy.schema().table(table.name())).contains(table);
            }
            assertThat(copy.schema()).isEqualTo(read.schema());
            assertThat(copy.nativeObjects()).isEqualTo(read.nativeObjects());
        }
    }

    static LiveSchema read(TestDatabase database) {
        try (var session = open(database)) {
            return new SqliteCatalog().read(session, CatalogFilter.everything());
        }
    }

    private static void create(Session session, LiveSchema live) {
        create(session, live.nativeObjects(Phase.BEFORE_TABLES));
        operations(live)
                .forEach(operation -> session.dialect()
                        .render(operation, live.schema())
                        .steps()
                        .forEach(step -> session.execute(((Step.Statement) step).sql())));
        create(session, live.nativeObjects(Phase.AFTER_TABLES));
    }

    private static void create(Session session, List<NativeObject> objects) {
        objects.forEach(object -> object.create().forEach(session::execute));
    }

    private static List<Operation> operations(LiveSchema live) {
        return Stream.<Stream<Operation>>of(
                        live.schema().tables().stream()
                                .filter(table -> !live.isCreatedNatively(table.name()))
                                .map(CreateTable::new),
                        live.schema().views().stream().map(CreateView::new),
                        live.schema().triggers().stream().map(CreateTrigger::new))
                .flatMap(stream -> stream)
                .toList();
    }

    private static Session open(TestDatabase database) {
        return new Database("default", database.dataSource(), null, Dialects::of).open();
    }
}
