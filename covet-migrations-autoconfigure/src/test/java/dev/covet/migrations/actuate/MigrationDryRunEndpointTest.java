package dev.covet.migrations.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.actuate.MigrationDryRunEndpoint.Direction;
import dev.covet.migrations.actuate.MigrationDryRunEndpoint.Mode;
import dev.covet.migrations.dryrun.Outcome;
import dev.covet.migrations.dryrun.Scan;
import dev.covet.migrations.report.DryRunDescriptor;
import dev.covet.migrations.report.RehearsedMigrationDescriptor;
import dev.covet.migrations.report.RehearsedStatementDescriptor;
import dev.covet.migrations.runner.DatabaseDump;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class MigrationDryRunEndpointTest extends EndpointContract {

    MigrationDryRunEndpointTest() {
        super("migrationdryrun", MigrationDryRunAutoConfiguration.class);
    }

    @Override
    protected TestEngine engine() {
        return TestEngine.SQLITE;
    }

    @BeforeEach
    void leaveMigrationsPending() {
        application = application.withPropertyValues("covet.migrations.on-startup=none");
    }

    @Test
    void isThereOnlyWhereItIsExposed() {
        application.run(context -> assertThat(context).hasSingleBean(MigrationDryRunEndpoint.class));
        application
                .withPropertyValues("management.endpoints.web.exposure.include=health")
                .run(context -> assertThat(context).doesNotHaveBean(MigrationDryRunEndpoint.class));
    }

    @Test
    void plansWithStatementsTablesAndRisk() {
        application.run(context -> {
            var answer = endpoint(context).dryRun(null, null, null);

            assertThat(answer.mode()).isEqualTo("plan");
            assertThat(answer.engine()).isEqualTo("sqlite");
            assertThat(answer.problems()).isEmpty();
            assertThat(answer.migrations()).hasSize(2).first().satisfies(migration -> {
                assertThat(migration.name()).isEqualTo("0001_create_books");
                assertThat(migration.direction()).isEqualTo("forward");
                assertThat(migration.outcome()).isEqualTo(Outcome.PLANNED);
                assertThat(migration.durationMs()).isNull();
                assertThat(migration.risk()).isNotNull();
                assertThat(migration.statements())
                        .singleElement()
                        .satisfies(statement -> assertThat(statement.sql()).startsWith("CREATE TABLE books"));
            });
            assertThat(endpoint(context)
                            .dryRun("0001_create_books", Mode.PLAN, null)
                            .migrations())
                    .hasSize(1);
            assertThat(database.tables()).isEmpty();
        });
    }

    @Test
    void doesNotExecuteForThoseWhoMayOnlyRead() {
        application.run(context -> {
            var answer = endpoint(context).dryRun(null, Mode.EXECUTE, null);

            assertThat(answer.mode()).isNull();
            assertThat(answer.migrations()).isEmpty();
            assertThat(answer.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.what()).contains("may be read only");
                assertThat(problem.fix()).contains("management.endpoint.migrationdryrun.access=unrestricted");
            });
        });
    }

    @Test
    void executesWhereAccessIsUnrestrictedAndLeavesNothing() {
        var before = DatabaseDump.of(database);

        unrestricted().run(context -> {
            var answer = endpoint(context).dryRun(null, Mode.EXECUTE, Direction.FORWARD);

            assertThat(answer.mode()).isEqualTo("execute");
            assertThat(answer.executed()).contains("rolled back");
            assertThat(answer.migrations()).hasSize(2).allSatisfy(migration -> {
                assertThat(migration.outcome()).isEqualTo(Outcome.EXECUTED);
                assertThat(migration.durationMs()).isPositive();
                assertThat(migration.blocks())
                        .singleElement()
                        .satisfies(block -> assertThat(block.what()).isEqualTo("writes to the whole database"));
            });
            assertThat(DatabaseDump.of(database)).isEqualTo(before);
        });
    }

    @Test
    void goesBackwardToo() {
        migrations.with(
                "0003_pages.yaml",
                "operations:\n  - addColumn: {table: books, column: {name: pages, type: integer}}\n");
        unrestricted().withPropertyValues("covet.migrations.on-startup=migrate").run(context -> {
            var planned = endpoint(context).dryRun(null, Mode.PLAN, Direction.BACKWARD);
            var executed = endpoint(context).dryRun("0002_add_title", Mode.EXECUTE, Direction.BACKWARD);

            assertThat(planned.migrations())
                    .extracting(RehearsedMigrationDescriptor::name)
                    .containsExactly("0003_pages");
            assertThat(executed.migrations()).singleElement().satisfies(migration -> {
                assertThat(migration.direction()).isEqualTo("backward");
                assertThat(migration.outcome()).isEqualTo(Outcome.EXECUTED);
            });
        });
    }

    @Test
    void answersAFailureWithTheStatement() {
        migrations.withFailingSecondStatement();

        unrestricted().run(context -> {
            var answer = endpoint(context).dryRun(null, Mode.EXECUTE, null);

            assertThat(answer.problems())
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.what()).startsWith("Statement 2 of 2 of migration '0003_fails' failed"));
            assertThat(answer.migrations().get(2).statements())
                    .extracting(RehearsedStatementDescriptor::outcome)
                    .containsExactly(Outcome.EXECUTED, Outcome.FAILED);
        });
    }

    @Test
    void answersAnUnknownTargetAsAProblem() {
        application.run(context -> assertThat(
                        endpoint(context).dryRun("0009_nothing", null, null).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("0009_nothing")));
    }

    @Test
    void whatItAnswersCanBeWrittenAsJsonByANativeImage() {
        var hints = new RuntimeHints();

        new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, MigrationDryRunEndpoint.class);

        assertThat(List.of(
                        DryRunDescriptor.class,
                        RehearsedMigrationDescriptor.class,
                        RehearsedMigrationDescriptor.BlockDescriptor.class,
                        RehearsedMigrationDescriptor.LockDescriptor.class,
                        RehearsedMigrationDescriptor.TableDescriptor.class,
                        RehearsedStatementDescriptor.class,
                        Scan.class))
                .allSatisfy(
                        type -> assertThat(RuntimeHintsPredicates.reflection().onType(type))
                                .accepts(hints));
    }

    private ApplicationContextRunner unrestricted() {
        return application.withPropertyValues("management.endpoint.migrationdryrun.access=UNRESTRICTED");
    }

    private static MigrationDryRunEndpoint endpoint(ApplicationContext context) {
        return context.getBean(MigrationDryRunEndpoint.class);
    }
}
