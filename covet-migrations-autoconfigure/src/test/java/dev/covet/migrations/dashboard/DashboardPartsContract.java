package dev.covet.migrations.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.actuate.MigrationDetailDescriptor;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.report.AuditPageDescriptor;
import dev.covet.migrations.report.DryRunDescriptor;
import dev.covet.migrations.report.MigrationDescriptor;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/** What the parts of the page answer, on every engine. */
abstract class DashboardPartsContract extends DashboardContract {

    private static final String HOSTILE = "<script>alert(1)</script> \\\"quoted\\\" 'and' & \\n next line ";

    @Test
    void theOverviewSaysHowEverythingStands() {
        application.run(context -> {
            var overview = (OverviewDescriptor) content(context, "overview");

            assertThat(overview.application()).isEqualTo("library");
            assertThat(overview.drift()).isNull();
            assertThat(overview.databases()).containsOnlyKeys("default");
            var standing = overview.databases().get("default");
            assertThat(standing.counts().applied()).isEqualTo(2);
            assertThat(standing.health()).isEqualTo(DatabaseStatus.Health.UP_TO_DATE);
            assertThat(standing.current()).isEqualTo("0002_add_title");
            assertThat(standing.successRate()).isEqualTo(1);
            assertThat(standing.velocity())
                    .singleElement()
                    .satisfies(day -> assertThat(day.count()).isEqualTo(2));
            assertThat(standing.timeline())
                    .extracting(Execution::name)
                    .containsExactly("0001_create_books", "0002_add_title");
        });
    }

    @Test
    void migrationsAreFilteredSortedAndTurnedByPages() {
        application.run(context -> {
            assertThat(names(context, "", "")).containsExactly("0002_add_title", "0001_create_books");
            assertThat(names(context, "sort", "oldest")).containsExactly("0001_create_books", "0002_add_title");
            assertThat(names(context, "text", "TITLE")).containsExactly("0002_add_title");
            assertThat(names(context, "state", "pending")).isEmpty();
            assertThat(names(context, "offset", "1")).containsExactly("0001_create_books");
            assertThat(names(context, "limit", "1")).containsExactly("0002_add_title");
        });
    }

    @Test
    void aFailureIsExplained() {
        migrations.withFailingSecondStatement();
        application.run(context -> assertThat(context).hasFailed());

        application.withPropertyValues("covet.migrations.on-startup=none").run(context -> {
            var failures = (FailuresPart.Failures) content(context, "failures");

            assertThat(failures.contradictions()).isEmpty();
            assertThat(failures.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.name()).isEqualTo("0003_fails");
                assertThat(failure.state()).isEqualTo(MigrationState.FAILED);
                assertThat(failure.error()).contains("Statement 2 of 2", "nowhere");
                assertThat(failure.fix()).contains(undoesDefinitions() ? "tried anew" : "undo by hand");
            });
        });
    }

    @Test
    void whatContradictsTheHistoryIsToldBesideTheFailures() {
        application.run(context -> {
            migrations.with("0002_add_title.sql", "-- covet:up\nALTER TABLE books ADD COLUMN name VARCHAR(9);\n");

            var failures = (FailuresPart.Failures) content(context, "failures");

            assertThat(failures.failures()).isEmpty();
            assertThat(failures.contradictions())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.what())
                            .contains("0002_add_title", "was changed after it had been applied"));
        });
    }

    @Test
    void whatIsPendingIsPlannedAndNotExecuted() {
        application.withPropertyValues("covet.migrations.on-startup=none").run(context -> {
            var plan = (DryRunDescriptor) content(context, "pending");

            assertThat(plan.mode()).isEqualTo("plan");
            assertThat(plan.migrations()).hasSize(2);
            assertThat(database.tables()).isEmpty();
        });
    }

    @Test
    void theLastMigrationsAreValidatedForRollback() {
        migrations.with("0003_authors.yaml", """
                operations:
                  - createTable: {name: authors, columns: [{name: id, type: bigint, nullable: false}], primaryKey: {columns: [id]}}
                """);

        application.run(context -> {
            var validations = ((RollbackPart.Validations) content(context, "rollback")).validations();

            assertThat(validations).extracting(RollbackPart.Validation::steps).containsExactly(1, 2, 3);
            assertThat(validations.get(0).validation()).isNotNull();
            assertThat(validations.get(0).validation().migrations()).containsExactly("0003_authors");
            // SQL without a way back.
            assertThat(validations.get(1).validation().errors()).isNotEmpty();
        });
    }

    @Test
    void theGraphLeadsFromParentsToChildren() {
        application.run(context -> {
            var nodes = ((GraphPart.Graph) content(context, "graph")).nodes();

            assertThat(nodes).extracting(GraphPart.Node::name).containsExactly("0001_create_books", "0002_add_title");
            assertThat(nodes.get(1).parents()).containsExactly(0);
            assertThat(nodes.get(1).x()).isGreaterThan(nodes.get(0).x());
        });
    }

    @Test
    void theAuditIsSearchedAndVerified() {
        application.run(context -> {
            var statistics = (StatisticsPart.Statistics) content(context, "statistics");
            var page = (AuditPageDescriptor) content(context, "audit", Map.of("kind", "migration_applied"));
            var verification = (VerificationPart.Verification) content(context, "verification");

            assertThat(statistics.recording()).isTrue();
            assertThat(statistics.audit().statistics().totalExecutions()).isEqualTo(2);
            assertThat(page.events())
                    .extracting(event -> event.migration())
                    .containsExactly("0002_add_title", "0001_create_books");
            assertThat(verification.intact()).isTrue();
            assertThat(verification.entries()).isPositive();
        });
    }

    @Test
    void aChangedAuditIsFound() {
        application.run(context -> {
            database.execute("UPDATE _covet_audit SET executor = 'nobody' WHERE id = 2");

            var verification = (VerificationPart.Verification) content(context, "verification");

            assertThat(verification.intact()).isFalse();
            assertThat(verification.findings()).isNotEmpty();
        });
    }

    @Test
    void textsOfAnyKindAndLengthAreDataAndNoPartOfThePage() {
        migrations.with(
                "0003_hostile.yaml",
                "description: \"" + HOSTILE + "x".repeat(10_000) + "\"\noperations:\n"
                        + "  - addColumn: {table: books, column: {name: \"<b>&'\\\"\", type: text}}\n");

        application.run(context -> {
            var page = context.getBean(MigrationDashboardEndpoint.class).page();
            var detail = (MigrationDetailDescriptor) content(context, "migration", Map.of("name", "0003_hostile"));

            assertThat(page).doesNotContain("hostile", "alert(1)");
            assertThat(detail.description()).hasSizeGreaterThan(10_000).contains("<script>alert(1)</script>", "\n");
            assertThat(detail.operations())
                    .singleElement()
                    .satisfies(operation -> assertThat(operation.statements())
                            .singleElement()
                            .asString()
                            .contains("<b>&'"));
        });
    }

    @Test
    void wrongFilesAreAnsweredAsProblems() {
        application.run(context -> {
            migrations.with("0003_wrong.yaml", "operations:\n  - addColum: {table: books}\n");

            for (var part :
                    List.of("overview", "migrations", "failures", "pending", "rollback", "graph", "slowest", "drift")) {
                var answer = answer(context, part, Map.of());

                assertThat(answer.getStatus()).as(part).isEqualTo(200);
                assertThat(answer.getBody().content()).as(part).isNull();
                assertThat(answer.getBody().problems()).as(part).singleElement().satisfies(problem -> {
                    assertThat(problem.what()).contains("addColum");
                    assertThat(problem.where()).contains("0003_wrong.yaml");
                });
            }
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            migrations, limit,   0,           from 1 to 500
            migrations, limit,   many,        from 1 to 500
            migrations, offset,  -1,          from 0 to
            migrations, state,   broken,      applied
            migrations, risk,    harmless,    critical
            migrations, sort,    '<b>',       newest
            migration,  name,    0009_none,   no migration
            migration,  text,    x,           is missing
            slowest,    limit,   1e9,         from 1 to 100
            rollback,   steps,   11,          from 1 to 10
            difference, from,    zero,        is missing
            audit,      since,   yesterday,   yesterday
            audit,      limit,   201,         from 1 to 200
            audit,      kind,    gossip,      run_started
            audit,      before,  the end,     number of an event
            statistics, until,   2026-02-30,  2026-02-30
            """)
    void badParametersAreRefusedWithTheReason(String part, String name, String value, String reason) {
        application.run(context -> {
            var answer = answer(context, part, Map.of(name, value));

            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(answer.getBody().problems())
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.what() + " " + problem.fix()).contains(reason));
        });
    }

    /** On others a failed migration leaves something behind. */
    private boolean undoesDefinitions() {
        return engine() == TestEngine.POSTGRESQL || engine() == TestEngine.SQLITE;
    }

    private static List<String> names(ApplicationContext context, String parameter, String value) {
        var page = (MigrationsPart.Page) content(context, "migrations", Map.of(parameter, value));
        return page.migrations().stream().map(MigrationDescriptor::name).toList();
    }
}
