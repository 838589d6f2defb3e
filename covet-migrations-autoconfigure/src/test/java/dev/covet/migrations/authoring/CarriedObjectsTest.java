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
import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationName;
import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.source.FileMigrationSource;
import dev.covet.migrations.source.Location;
import dev.covet.migrations.source.YamlMigrationWriter;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operations that a database with things beyond the model is taken over by. */
class CarriedObjectsTest {

    @TempDir
    private Path folder;

    @Test
    void makeTheSameOnAnEmptyDatabaseAndSayWhatTheyHaveMade() throws IOException {
        try (var original = TestEngine.SQLITE.freshDatabase();
                var empty = TestEngine.SQLITE.freshDatabase()) {
            LiveSchema live;
            List<Operation> operations;
            try (var session = open(original)) {
                TorturePlan.of(Engine.SQLITE).run(session);
                live = read(session);
                operations = operations(session, live);
            }

            assertThat(writtenAndRead(operations)).isEqualTo(operations);
            try (var session = open(empty)) {
                var state = create(session, operations);
                var copy = read(session);

                assertThat(copy).isEqualTo(live);
                assertThat(session.dialect().canonical(state))
                        .isEqualTo(session.dialect().canonical(live.schema()));
            }
        }
    }

    private List<Operation> writtenAndRead(List<Operation> operations) throws IOException {
        var migration = new Migration(
                MigrationName.parse("0001_initial"),
                "default",
                "",
                null,
                null,
                Map.of(),
                TransactionMode.AUTO,
                operations,
                Checksum.of(""),
                "");
        Files.writeString(folder.resolve("0001_initial.yaml"), new YamlMigrationWriter().write(migration));
        var source = new FileMigrationSource(
                List.of(Location.parse("file:" + folder)), CarriedObjectsTest.class.getClassLoader());
        return source.find(Engine.SQLITE).get(0).read().operations();
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
