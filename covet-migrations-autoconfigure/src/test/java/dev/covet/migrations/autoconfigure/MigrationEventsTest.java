package dev.covet.migrations.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.autoconfigure.event.MigrationApplied;
import dev.covet.migrations.autoconfigure.event.MigrationEvent;
import dev.covet.migrations.autoconfigure.event.MigrationFailed;
import dev.covet.migrations.autoconfigure.event.MigrationSlow;
import dev.covet.migrations.autoconfigure.event.MigrationStarted;
import dev.covet.migrations.autoconfigure.event.MigrationsCompleted;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

@ExtendWith(OutputCaptureExtension.class)
class MigrationEventsTest {

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();
    private final List<Object> events = new ArrayList<>();

    @TempDir
    private Path folder;

    private MigrationFolder migrations;
    private ApplicationContextRunner application;

    @BeforeEach
    void makeApplication() {
        migrations = new MigrationFolder(folder).withBooks();
        application = Applications.on(database)
                .withPropertyValues("covet.migrations.locations=" + migrations.location())
                .withBean(Listener.class, () -> new Listener(events));
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void aListenerBeanHearsOfStartAndEndOfEachMigrationAndOfTheWhole() {
        application.run(context -> assertThat(events)
                .extracting(Object::getClass)
                .containsExactly(
                        MigrationStarted.class,
                        MigrationApplied.class,
                        MigrationStarted.class,
                        MigrationApplied.class,
                        MigrationsCompleted.class));
    }

    @Test
    void aListenerMayAskForOneKindOfEvent() {
        application
                .withUserConfiguration(OneKind.class)
                .run(context -> assertThat(context.getBean(AtomicInteger.class)).hasValue(2));
    }

    @Test
    void theCompletionIsToldEvenWhenThereWasNothingToDo() {
        application.run(context -> events.clear());

        application.run(context -> assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        MigrationsCompleted.class,
                        event -> assertThat(event.applied()).isZero()));
    }

    @Test
    void eventsNameDatabaseAndEnvironment() {
        application
                .withPropertyValues("covet.migrations.environment=staging")
                .run(context -> assertThat(events).allSatisfy(event -> {
                    assertThat(((MigrationEvent) event).database()).isEqualTo("default");
                    assertThat(((MigrationEvent) event).environment()).isEqualTo("staging");
                }));
    }

    @Test
    void aFailureIsToldBeforeItIsThrown() {
        migrations.withFailingSecondStatement();

        application.run(context -> {
            assertThat(context).hasFailed();
            assertThat(events.get(events.size() - 1))
                    .isInstanceOfSatisfying(
                            MigrationFailed.class,
                            event -> assertThat(event.reason()).isInstanceOf(MigrationExecutionException.class));
        });
    }

    @Test
    void aSlowMigrationIsToldCountedAndLoggedAsAWarning(CapturedOutput output) {
        application.withPropertyValues("covet.migrations.slow-threshold=0s").run(context -> {
            assertThat(events).filteredOn(MigrationSlow.class::isInstance).hasSize(2);
            assertThat(context.getBean(MigrationTally.class).slow()).isEqualTo(2);
            assertThat(output).contains("WARN", "0001_create_books took ", "covet.migrations.slow-threshold is 0 ms");
        });
    }

    @Test
    void aMethodThatListensIsRegisteredTooLateForTheStartButHearsWhatIsMigratedLater() {
        application
                .withPropertyValues("covet.migrations.on-startup=none")
                .withBean(ListeningMethod.class)
                .run(context -> {
                    context.getBean(CovetMigrations.class).migrate("0001_create_books");
                    assertThat(context.getBean(ListeningMethod.class).heard).hasSize(1);
                });
        application.withBean(ListeningMethod.class).run(context -> {
            assertThat(events).filteredOn(MigrationApplied.class::isInstance).hasSize(2);
            assertThat(context.getBean(ListeningMethod.class).heard).isEmpty();
        });
    }

    private record Listener(List<Object> events)
            implements ApplicationListener<PayloadApplicationEvent<? extends MigrationEvent>> {

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<? extends MigrationEvent> event) {
            events.add(event.getPayload());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OneKind {

        @Bean
        ApplicationListener<PayloadApplicationEvent<MigrationApplied>> appliedListener(AtomicInteger applied) {
            return ApplicationListener.forPayload(event -> applied.incrementAndGet());
        }

        @Bean
        AtomicInteger applied() {
            return new AtomicInteger();
        }
    }

    static final class ListeningMethod {

        private final List<MigrationApplied> heard = new ArrayList<>();

        @EventListener
        void on(MigrationApplied event) {
            heard.add(event);
        }
    }
}
