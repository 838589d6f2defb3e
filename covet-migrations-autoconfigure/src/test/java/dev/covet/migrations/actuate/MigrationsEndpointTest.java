package dev.covet.migrations.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.report.DatabaseDescriptor;
import dev.covet.migrations.report.MigrationDescriptor;
import dev.covet.migrations.report.OperationDescriptor;
import dev.covet.migrations.report.ProblemDescriptor;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.context.ApplicationContext;

class MigrationsEndpointTest extends EndpointContract {

    MigrationsEndpointTest() {
        super("migrations", MigrationsEndpointAutoConfiguration.class);
    }

    @Override
    protected TestEngine engine() {
        return TestEngine.SQLITE;
    }

    @Test
    void isThereOnlyWhereItIsExposed() {
        application.run(context -> assertThat(context).hasSingleBean(MigrationsEndpoint.class));
        application
                .withPropertyValues("management.endpoints.web.exposure.include=health")
                .run(context -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
        application
                .withPropertyValues("management.endpoint.migrations.access=NONE")
                .run(context -> assertThat(context).doesNotHaveBean(MigrationsEndpoint.class));
    }

    @Test
    void isNotThereWithoutMigrations() {
        application.withPropertyValues("covet.migrations.enabled=false").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context).doesNotHaveBean(MigrationsEndpoint.class);
        });
    }

    @Test
    void aWrongFileIsAnsweredWithItsProblemsInsteadOfAnError() {
        migrations.with("0003_wrong.yaml", "operations:\n  - addColum: {table: books}\n");

        application.withPropertyValues("covet.migrations.on-startup=none").run(context -> {
            var answer = endpoint(context).migrations().databases().get("default");

            assertThat(answer.health()).isEqualTo(DatabaseStatus.Health.PROBLEM);
            assertThat(answer.migrations()).isNull();
            assertThat(answer.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.what()).contains("addColum");
                assertThat(problem.where()).contains("0003_wrong.yaml");
                assertThat(problem.fix()).isNotBlank();
            });
            assertThat(endpoint(context).migration("0001_create_books")).isInstanceOf(MigrationsDescriptor.class);
        });
    }

    @Test
    void aFailedMigrationIsShownWithWhatTheHistoryHoldsOfIt() {
        migrations.withFailingSecondStatement();
        application.run(context -> assertThat(context).hasFailed());

        application.withPropertyValues("covet.migrations.on-startup=none").run(context -> {
            var detail = (MigrationDetailDescriptor) endpoint(context).migration("0003_fails");

            assertThat(detail).isNotNull();
            assertThat(detail.state()).isEqualTo(MigrationState.FAILED);
            assertThat(detail.error()).startsWith("Statement 2 of 2 of migration '0003_fails' failed");
            assertThat(detail.operations()).hasSize(1);
        });
    }

    @Test
    void aMigrationThatOnlyTheDatabaseKnowsHasNoOperations() {
        application.run(context -> {
            migrations.without("0002_add_title.sql");

            var detail = (MigrationDetailDescriptor) endpoint(context).migration("0002_add_title");

            assertThat(detail).isNotNull();
            assertThat(detail.state()).isEqualTo(MigrationState.ORPHANED);
            assertThat(detail.operations()).isNull();
        });
    }

    @Test
    void whatItAnswersCanBeWrittenAsJsonByANativeImage() {
        var hints = new RuntimeHints();

        new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, MigrationsEndpoint.class);

        assertThat(List.of(
                        MigrationsDescriptor.class,
                        DatabaseDescriptor.class,
                        DatabaseStatus.Counts.class,
                        MigrationDescriptor.class,
                        MigrationDetailDescriptor.class,
                        OperationDescriptor.class,
                        ProblemDescriptor.class))
                .allSatisfy(
                        type -> assertThat(RuntimeHintsPredicates.reflection().onType(type))
                                .accepts(hints));
    }

    private static MigrationsEndpoint endpoint(ApplicationContext context) {
        return context.getBean(MigrationsEndpoint.class);
    }
}
