package dev.covet.migrations.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.diff.Undeclared;
import dev.covet.migrations.entity.EntitySchema;
import dev.covet.migrations.entity.EntitySchemaReader;
import dev.covet.migrations.entity.MappedDatabase;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.runner.MigratorSettings;
import dev.covet.migrations.runner.NoJavaSteps;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A project with entities and a folder for their migrations, which has none yet. */
record ModelProject(MappedDatabase mapped, Workshop workshop) {

    static ModelProject of(MappedDatabase mapped, Path folder) {
        return of(mapped, folder, Undeclared.KEEP);
    }

    static ModelProject of(MappedDatabase mapped, Path folder, Undeclared undeclared) {
        var dataSource = mapped.database().dataSource();
        var database = new Database("default", dataSource, null, Dialects::of);
        var settings = new MigratorSettings(
                        "_covet_",
                        new PlanRules(OutOfOrder.REFUSE, Orphaned.REFUSE),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(10),
                        false,
                        false)
                .allowingDestructive();
        return new ModelProject(
                mapped,
                new Workshop(
                        database,
                        engine -> List.of(),
                        new SourceDirectory(folder, true),
                        settings,
                        new NoJavaSteps(),
                        new ScratchServer(database, new SameServer(mapped.database())),
                        new Entities(mapped),
                        CatalogFilter.everything(),
                        undeclared,
                        Clock.systemUTC()));
    }

    /** Makes the first migration of all entities, and runs it. */
    void migrateInitially(FileFormat format) {
        var make = new MakeMigrations(workshop);
        var draft = make.initial(MakeRequest.usual().as(format));
        assertThat(draft.files()).hasSize(1);
        make.write(draft);

        workshop.migrator().migrate(PlanRequest.everything());
    }

    /** Writes what has changed, runs it, and tells of it. */
    Draft migrateChanges(MakeRequest request) {
        var make = new MakeMigrations(workshop);
        var draft = make.changes(request);
        assertThat(draft.unanswered()).isEmpty();
        make.write(draft);

        workshop.migrator().migrate(PlanRequest.everything());
        return draft;
    }

    /** Nothing may be left to do once everything was migrated, in anybody's eyes. */
    void assertNothingIsLeft() {
        var softly = new SoftAssertions();
        softly.assertThat(mapped.faults()).as("faults that Hibernate finds").isEmpty();
        softly.assertThat(changes(Against.MIGRATIONS))
                .as("entities to migrations")
                .isEmpty();
        softly.assertThat(changes(Against.DATABASE)).as("entities to database").isEmpty();
        softly.assertThat(drift()).as("drift").isEmpty();
        softly.assertAll();
    }

    /** What another migration would do, one line an operation. */
    List<String> changes(Against against) {
        var draft = new MakeMigrations(workshop).changes(MakeRequest.usual().against(against));
        assertThat(draft.isEmpty()).isEqualTo(draft.operations().isEmpty());
        return lines(draft.operations());
    }

    /** Hibernate's dialect of SQLite creates neither foreign keys nor unique constraints of several columns. */
    List<String> missingOfHibernateOnSqlite() {
        var missing = new ArrayList<Operation>();
        for (var table : EntitySchemaReader.read(mapped.metadata(), Dialects.of(Server.of(Engine.SQLITE, "")))
                .schema()
                .tables()) {
            table.foreignKeys().forEach(key -> missing.add(new AddForeignKey(table.name(), key)));
            table.uniques().stream()
                    .filter(unique -> unique.columns().size() > 1)
                    .forEach(unique -> missing.add(new AddUnique(table.name(), unique)));
        }
        return lines(missing);
    }

    /** What entities, migrations and database differ in. */
    List<String> drift() {
        var drift = new DriftCheck(workshop).compare();
        assertThat(drift.pending()).isEmpty();
        var entities = drift.entitiesToMigrations();
        var all = new ArrayList<String>();
        for (var comparison :
                new @Nullable Comparison[] {entities, drift.migrationsToDatabase(), drift.entitiesToDatabase()}) {
            assertThat(comparison).isNotNull();
            if (comparison != null) {
                comparison.problems().forEach(problem -> all.add(problem.toString()));
                all.addAll(lines(comparison.operations()));
            }
        }
        return all;
    }

    private static List<String> lines(List<?> operations) {
        return operations.stream().map(Object::toString).toList();
    }

    private record Entities(MappedDatabase mapped) implements EntitySource {

        @Override
        public boolean isPresent() {
            return true;
        }

        @Override
        public EntitySchema read(Dialect dialect, @Nullable String currentSchema) {
            return EntitySchemaReader.read(mapped.metadata(), dialect, currentSchema);
        }
    }

    private record SameServer(TestDatabase database) implements ScratchConnector {

        @Override
        public boolean hasOwnServer() {
            return false;
        }

        @Override
        public DataSource server() {
            return database.dataSource();
        }

        @Override
        public DataSource to(String url) {
            return DataSourceBuilder.create()
                    .type(SimpleDriverDataSource.class)
                    .url(url)
                    .username(database.username())
                    .password(database.password())
                    .build();
        }
    }
}
