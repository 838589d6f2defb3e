package dev.covet.migrations.autoconfigure.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.Applications;
import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ObservedMigrationsTest {

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();
    private final TestObservationRegistry registry = TestObservationRegistry.create();
    private final ApplicationContextRunner application =
            Applications.on(database).withBean(TestObservationRegistry.class, () -> registry);

    @TempDir
    private Path folder;

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void eachMigrationIsObservedWithItsOutcomeAndItsNameOnTheSpan() {
        application.run(context -> TestObservationRegistryAssert.assertThat(registry)
                .hasNumberOfObservationsWithNameEqualTo("covet.migration", 2)
                .hasAnObservation(observation -> observation
                        .hasContextualNameEqualTo("migrate default")
                        .hasLowCardinalityKeyValue("database", "default")
                        .hasLowCardinalityKeyValue("direction", "forward")
                        .hasLowCardinalityKeyValue("outcome", "success")
                        .hasHighCardinalityKeyValue("migration", "0002_add_isbn")
                        .doesNotHaveError()));
    }

    @Test
    void aFailureIsObservedAsOne() {
        var migrations = new MigrationFolder(folder).withFailingSecondStatement();

        application
                .withPropertyValues("covet.migrations.locations=" + migrations.location())
                .run(context -> TestObservationRegistryAssert.assertThat(registry)
                        .hasObservationWithNameEqualTo("covet.migration")
                        .that()
                        .hasLowCardinalityKeyValue("outcome", "failure")
                        .hasError());
    }

    @Test
    void aStartWithNothingToDoObservesNothing() {
        Applications.on(database).run(context -> assertThat(context).hasNotFailed());

        application.run(
                context -> TestObservationRegistryAssert.assertThat(registry).doesNotHaveAnyObservation());
    }

    @Test
    void aConventionReplacesNameAndTags() {
        application
                .withBean(MigrationObservationConvention.class, OwnConvention::new)
                .run(context -> TestObservationRegistryAssert.assertThat(registry)
                        .hasNumberOfObservationsWithNameEqualTo("schema.change", 2));
    }

    private static final class OwnConvention extends DefaultMigrationObservationConvention {

        @Override
        public String getName() {
            return "schema.change";
        }
    }
}
