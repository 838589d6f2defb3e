package dev.covet.migrations.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.problem.IrreversibleException;
import dev.covet.migrations.runner.JavaSteps;
import dev.covet.migrations.runner.MigrationListener;
import dev.covet.migrations.runner.Migrator;
import dev.covet.migrations.runner.MigratorSettings;
import dev.covet.migrations.source.FileMigrationSource;
import dev.covet.migrations.source.Location;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Histories of real products, and the sample application's, with rows in every table that takes any. */
abstract class RealRoundTripsContract {

    private static final String PREFIX = "_covet_";
    private static final Path SAMPLE = Path.of("..", "sample-app", "src", "main", "resources", "db", "covet");
    private static final int ROWS = 3;

    @TempDir
    private Path folder;

    private TestDatabase database;

    abstract TestEngine engine();

    @BeforeEach
    void makeDatabase() {
        database = engine().freshDatabase();
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    /** What other products' scripts make and drop again. */
    private Path products() throws IOException {
        return new UpAndDownScripts(folder, engine()).written();
    }

    @TestFactory
    Stream<DynamicNode> eachMigrationOfOtherProductsForthAndBackAndForth() throws IOException {
        return MigrationTests.of(database.dataSource(), "file:" + products())
                .requiringReversible()
                .tests();
    }

    @Test
    void allOfOtherProductsBackAtOnceAndStepByStep() throws IOException {
        goAround(migrator(products()));
    }

    @Test
    void allOfTheSampleBackAtOnceAndStepByStep() {
        goAround(migrator(SAMPLE));
    }

    @Test
    void nothingOfAHistoryWithoutWaysBack() throws IOException {
        var migrator = migrator(new UpAndDownScripts(folder, engine()).jobrunr());
        migrator.migrate(PlanRequest.everything());
        var before = content();

        assertThatThrownBy(() -> migrator.rollback(new RollbackRequest.To(RollbackRequest.ZERO), true))
                .isInstanceOf(IrreversibleException.class)
                .satisfies(refusal -> assertThat(((IrreversibleException) refusal).problems())
                        .hasSizeGreaterThanOrEqualTo(17)
                        .allSatisfy(problem -> assertThat(problem.fix()).contains("-- covet:down")));
        assertThat(before.differencesOf(content())).isEmpty();
    }

    private void goAround(Migrator migrator) {
        var names = migrator.status().migrations().stream()
                .map(migration -> migration.name())
                .toList();
        var contents = new ArrayList<DatabaseContent>();
        contents.add(content());
        for (var name : names) {
            migrator.migrate(PlanRequest.upTo(name));
            fill(contents.get(contents.size() - 1));
            contents.add(content());
        }

        var undone = migrator.rollback(new RollbackRequest.To(RollbackRequest.ZERO), true);
        requireSame(contents.get(0), "all undone");
        assertThat(undone.completed()).hasSameSizeAs(names);
        migrator.migrate(PlanRequest.everything());
        requireSame(contents.get(names.size()), "all carried out again");
        for (var i = names.size() - 1; i >= 0; i--) {
            migrator.rollback(new RollbackRequest.Steps(1), true);
            requireSame(contents.get(i), names.get(i) + " undone");
        }
        for (var i = 0; i < names.size(); i++) {
            migrator.migrate(PlanRequest.upTo(names.get(i)));
            requireSame(contents.get(i + 1), names.get(i) + " carried out again");
        }
    }

    /** In place of the sample's own step, whose class is not here. */
    private static final class LowerCaseNames implements JavaSteps {

        @Override
        public boolean has(String className) {
            return className.endsWith(".FillSearchNames");
        }

        @Override
        public void run(RunJava step, Session session) {
            if (!step.backward()) {
                session.execute("UPDATE customers SET search_name = lower(name)");
            }
        }
    }

    private void requireSame(DatabaseContent expected, String moment) {
        assertThat(expected.differencesOf(content())).as(moment).isEmpty();
    }

    private void fill(DatabaseContent before) {
        try (var session = open().open()) {
            new GeneratedRows(session, ROWS, 1).fill(before.schema(), content().schema());
        }
    }

    private DatabaseContent content() {
        try (var session = open().open()) {
            return DatabaseContent.of(session, PREFIX);
        }
    }

    private Database open() {
        return new Database("default", database.dataSource(), null, Dialects::of);
    }

    private Migrator migrator(Path location) {
        var settings = new MigratorSettings(
                PREFIX,
                new PlanRules(OutOfOrder.REFUSE, Orphaned.REFUSE),
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                false,
                false);
        var source = new FileMigrationSource(
                List.of(Location.parse("file:" + location)), RealRoundTripsContract.class.getClassLoader());
        return new Migrator(
                open(), source, settings.allowingDestructive(), new LowerCaseNames(), new MigrationListener() {});
    }
}
