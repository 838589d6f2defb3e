package dev.covet.migrations.test;

import dev.covet.migrations.autoconfigure.ApplicationWorkshop;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.ScratchDatabase;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.plan.MigrationStatus;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.problem.IrreversibleException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.runner.MigrationListener;
import dev.covet.migrations.runner.MigrationRun;
import dev.covet.migrations.runner.Migrator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/** Migrations that go forth, back and forth again, one after the other, in one scratch database. */
final class RoundTrips {

    private static final Logger LOG = LoggerFactory.getLogger("dev.covet.migrations");

    private final ScratchDatabase scratch;
    private final Runnable ending;
    private final RoundTripRules rules;
    private final String tablePrefix;
    private final Migrator migrator;
    private @Nullable String stuck;

    private RoundTrips(ScratchDatabase scratch, Runnable ending, RoundTripRules rules, MigratorSetup setup) {
        this.scratch = scratch;
        this.ending = ending;
        this.rules = rules;
        this.tablePrefix = setup.settings().tablePrefix();
        this.migrator = new Migrator(
                scratch.database(),
                setup.source(),
                setup.settings().allowingDestructive(),
                setup.javaSteps(),
                new MigrationListener() {});
    }

    /**
     * Those of an application.
     *
     * @param ending is run when the tests are over, after the scratch database was dropped
     */
    static RoundTrips of(ApplicationContext application, Runnable ending, RoundTripRules rules) {
        var setup = application.getBean(MigratorSetup.class);
        var scratch = ApplicationWorkshop.of(application).scratch().create();
        return new RoundTrips(scratch, ending, rules, setup);
    }

    Stream<DynamicNode> tests() {
        return pending().stream()
                .<DynamicNode>map(name -> DynamicTest.dynamicTest(name, () -> test(name)))
                .onClose(this::end);
    }

    private List<String> pending() {
        try {
            return names();
        } catch (RuntimeException e) {
            end();
            throw e;
        }
    }

    private List<String> names() {
        return migrator.status().migrations().stream()
                .filter(migration -> migration.state() == MigrationState.PENDING)
                .map(MigrationStatus::name)
                .toList();
    }

    private void end() {
        scratch.close();
        ending.run();
    }

    private void test(String name) {
        if (stuck != null) {
            Assumptions.abort("It builds on " + stuck + ", whose test has failed.");
        }
        stuck = name;
        var problems = goAround(name);
        stuck = null;
        if (!problems.isEmpty()) {
            var reason = "It cannot be undone. "
                    + problems.stream()
                            .map(problem -> problem.what() + " " + problem.fix())
                            .collect(Collectors.joining(" "));
            if (rules.reversible()) {
                Assertions.fail(reason);
            }
            Assumptions.abort(reason);
        }
    }

    /** What keeps it from being undone. */
    private List<Problem> goAround(String name) {
        var before = content();
        migrator.migrate(PlanRequest.upTo(name));
        fill(before);
        var after = content();
        try {
            var undone = migrator.rollback(new RollbackRequest.Only(name, false), true);
            require(before, "Once it was undone", undone);
        } catch (IrreversibleException e) {
            return e.problems();
        }
        require(after, "Once it was carried out again", migrator.migrate(PlanRequest.upTo(name)));
        return List.of();
    }

    private void require(DatabaseContent expected, String moment, MigrationRun run) {
        var differences = expected.differencesOf(content());
        if (!differences.isEmpty()) {
            var conflicts = run.completed().stream()
                    .flatMap(migration -> migration.conflicts().stream())
                    .toList();
            Assertions.fail(moment + ", the database was not as it had been:\n  "
                    + Stream.concat(differences.stream(), conflicts.stream()).collect(Collectors.joining("\n  ")));
        }
    }

    private DatabaseContent content() {
        try (var session = database().open()) {
            return DatabaseContent.of(session, tablePrefix);
        }
    }

    private void fill(DatabaseContent before) {
        try (var session = database().open()) {
            var left = new GeneratedRows(session, rules.rows(), rules.seed())
                    .fill(
                            before.schema(),
                            DatabaseContent.of(session, tablePrefix).schema());
            left.forEach(table -> LOG.warn(
                    "The table {} is tested without rows: none of those that were tried fits its constraints", table));
        }
    }

    private Database database() {
        return scratch.database();
    }
}
