package dev.covet.migrations.dialect;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.dryrun.DryRun;
import dev.covet.migrations.dryrun.DryRunListener;
import dev.covet.migrations.dryrun.DryRunSettings;
import dev.covet.migrations.dryrun.Outcome;
import dev.covet.migrations.dryrun.RehearsedMigration;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.CreateSequence;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.CreateTrigger;
import dev.covet.migrations.operation.CreateView;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.IrreversibleException;
import dev.covet.migrations.runner.DatabaseDump;
import dev.covet.migrations.runner.DryRunner;
import dev.covet.migrations.runner.MigrationListener;
import dev.covet.migrations.runner.Migrator;
import dev.covet.migrations.runner.MigratorSettings;
import dev.covet.migrations.runner.ScratchOnServer;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A dry run of every operation, forward and backward: it does what there is to do, and the database is as it was before. */
abstract class DryRunOfOperationsContract {

    private static final DryRunSettings SETTINGS =
            new DryRunSettings(Duration.ofSeconds(5), Duration.ofSeconds(30), false);

    abstract TestEngine engine();

    static Stream<Sample> samples() {
        return OperationSamples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void leavesTheDatabaseAsItWas(Sample sample) {
        if (sample.isRefusedBy(engine().engine())) {
            return;
        }
        try (var database = engine().freshDatabase()) {
            var migrations = List.of(creation(sample.before()), migration("0002_operation", sample.operation()));
            migrator(database, migrations).migrate(PlanRequest.upTo("0001_before"));

            requireExecuted(unchanged(
                    database,
                    () -> runner(database, migrations)
                            .migrate(PlanRequest.everything(), SETTINGS, new DryRunListener() {})));

            if (isJava(sample)) {
                return;
            }
            migrator(database, migrations).migrate(PlanRequest.everything());
            requireBackwardExecuted(sample, database, migrations);
        }
    }

    private void requireBackwardExecuted(Sample sample, TestDatabase database, List<Migration> migrations) {
        try {
            requireExecuted(unchanged(
                    database,
                    () -> runner(database, migrations)
                            .rollback(new RollbackRequest.Steps(1), SETTINGS, new DryRunListener() {})));
        } catch (InvalidMigrationException | IrreversibleException e) {
            assertThat(sample.isUndoneBy(engine().engine())
                            && sample.operation().inverse(sample.before()).isPresent())
                    .as(e.getMessage())
                    .isFalse();
        }
    }

    private static boolean isJava(Sample sample) {
        return sample.operation() instanceof RunJava;
    }

    private static void requireExecuted(DryRun run) {
        assertThat(run.failure()).isEmpty();
        assertThat(run.migrations())
                .hasSize(1)
                .extracting(RehearsedMigration::outcome)
                .containsOnly(run.migrations().get(0).reason() == null ? Outcome.EXECUTED : Outcome.PLANNED);
        assertThat(run.migrations().get(0).reason())
                .isIn(null, "It runs Java, which is tried out only when that is asked for.");
    }

    private static DryRun unchanged(TestDatabase database, Supplier<DryRun> work) {
        var before = DatabaseDump.of(database);
        var run = work.get();
        assertThat(DatabaseDump.of(database)).isEqualTo(before);
        return run;
    }

    private static Migration creation(Schema schema) {
        var operations = new ArrayList<Operation>();
        schema.sequences().forEach(sequence -> operations.add(new CreateSequence(sequence)));
        schema.tables().forEach(table -> operations.add(new CreateTable(table)));
        schema.views().forEach(view -> operations.add(new CreateView(view)));
        schema.triggers().forEach(trigger -> operations.add(new CreateTrigger(trigger)));
        return migration("0001_before", operations.toArray(Operation[]::new));
    }

    private static Database database(TestDatabase database) {
        return new Database("default", database.dataSource(), null, Dialects::of);
    }

    private static MigratorSettings settings() {
        return new MigratorSettings(
                        "_covet_",
                        new PlanRules(OutOfOrder.WARN, Orphaned.REFUSE),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(10),
                        false,
                        false)
                .allowingDestructive();
    }

    private static Migrator migrator(TestDatabase database, List<Migration> migrations) {
        return new Migrator(
                database(database),
                source(migrations.toArray(Migration[]::new)),
                settings(),
                new AnyJavaStep(),
                new MigrationListener() {});
    }

    private static DryRunner runner(TestDatabase database, List<Migration> migrations) {
        return new DryRunner(
                database(database),
                source(migrations.toArray(Migration[]::new)),
                settings(),
                new AnyJavaStep(),
                new ScratchOnServer(database));
    }
}
