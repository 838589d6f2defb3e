package dev.covet.migrations.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.report.MigrationDescriptor;
import dev.covet.migrations.report.SchemaDifferenceDescriptor;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;

class MigrationDashboardEndpointTest extends DashboardContract {

    @Override
    protected TestEngine engine() {
        return TestEngine.SQLITE;
    }

    @Test
    void isThereOnlyWhereItIsExposed() {
        application.run(context -> assertThat(context).hasSingleBean(MigrationDashboardEndpoint.class));
        application
                .withPropertyValues("management.endpoints.web.exposure.include=health")
                .run(context -> assertThat(context).doesNotHaveBean(MigrationDashboardEndpoint.class));
        application
                .withPropertyValues("management.endpoint.migrationdashboard.access=NONE")
                .run(context -> assertThat(context).doesNotHaveBean(MigrationDashboardEndpoint.class));
        application
                .withPropertyValues("covet.migrations.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(MigrationDashboardEndpoint.class));
    }

    @Test
    void aPartThatThereIsNotIsNotFound() {
        application.run(context ->
                assertThat(answer(context, "secrets", Map.of()).getStatus()).isEqualTo(404));
    }

    @Test
    void whatItAnswersCanBeWrittenAsJsonByANativeImage() {
        var hints = new RuntimeHints();

        new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, MigrationDashboardEndpoint.class);
        new DashboardRuntimeHints().registerHints(hints, null);

        assertThat(List.of(
                        PartDescriptor.class,
                        OverviewDescriptor.DatabaseOverview.class,
                        MigrationDescriptor.class,
                        RollbackPart.Validation.class,
                        FailuresPart.Failure.class,
                        GraphPart.Node.class,
                        SchemaDifferenceDescriptor.PartChange.class))
                .allSatisfy(
                        type -> assertThat(RuntimeHintsPredicates.reflection().onType(type))
                                .accepts(hints));
        assertThat(RuntimeHintsPredicates.resource().forResource("dev/covet/migrations/dashboard/index.html"))
                .accepts(hints);
    }
}
