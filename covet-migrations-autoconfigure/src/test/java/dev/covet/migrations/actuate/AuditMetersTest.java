package dev.covet.migrations.actuate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.autoconfigure.Applications;
import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class AuditMetersTest {

    private static final Duration RENEWAL = Duration.ofSeconds(30);

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();
    private final AtomicLong nanos = new AtomicLong();

    @TempDir
    private Path folder;

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void metersKnowOfExecutionsBeforeTheStart() {
        var migrations = new MigrationFolder(folder).withBooks();
        application(migrations).run(context -> {
            migrations.withFailingSecondStatement();
            assertThatThrownBy(() ->
                            context.getBean(MigratorSetup.class).migrator().migrate(PlanRequest.everything()))
                    .isInstanceOf(MigrationException.class);

            var meters = bound(context.getBean(MigratorSetup.class));

            assertThat(executions(meters, "applied")).isEqualTo(2);
            assertThat(executions(meters, "failed")).isEqualTo(1);
            assertThat(executions(meters, "rolled-back")).isZero();
            assertThat(gauge(meters, "failing")).isEqualTo(1);
            assertThat(gauge(meters, "entries")).isEqualTo((double) database.count("_covet_audit"));
            assertThat(gauge(meters, "tampered")).isZero();
        });
    }

    @Test
    void aBrokenEndIsAnAlarmAndNoDatabaseIsNoNumber() {
        application(new MigrationFolder(folder).withBooks()).run(context -> {
            var meters = bound(context.getBean(MigratorSetup.class));
            assertThat(gauge(meters, "tampered")).isZero();

            database.execute("DELETE FROM _covet_audit WHERE kind = 'RUN_COMPLETED'");
            nanos.addAndGet(RENEWAL.toNanos());
            gauge(meters, "tampered");
            assertThat(gauge(meters, "tampered")).isEqualTo(1);

            database.execute("ALTER TABLE _covet_audit RENAME COLUMN kind TO sort");
            nanos.addAndGet(RENEWAL.toNanos());
            gauge(meters, "tampered");
            assertThat(gauge(meters, "tampered")).isNaN();
            assertThat(executions(meters, "applied")).isEqualTo(2);
        });
    }

    @Test
    void theNewestHashIsATagOfTheOnlyAnchorAndGoesWhenTheChainGrows() {
        var migrations = new MigrationFolder(folder).withBooks();
        application(migrations).run(context -> {
            var setup = context.getBean(MigratorSetup.class);
            var meters = meters(setup, Optional.of(new AnchorMeter("default")));
            var registry = new SimpleMeterRegistry();
            var another = new SimpleMeterRegistry();
            meters.bindTo(registry);
            assertThat(gauge(registry, "entries")).isPositive();
            meters.bindTo(another);
            var before = newest(setup);
            assertThat(anchors(registry)).containsExactly(before);

            migrations.withFailingSecondStatement();
            assertThatThrownBy(() -> setup.migrator().migrate(PlanRequest.everything()))
                    .isInstanceOf(MigrationException.class);
            nanos.addAndGet(RENEWAL.toNanos());
            gauge(registry, "entries");

            assertThat(newest(setup)).isNotEqualTo(before);
            assertThat(anchors(registry)).containsExactly(newest(setup));
            assertThat(anchors(another)).containsExactly(newest(setup));
        });
    }

    private static String newest(MigratorSetup setup) {
        return String.valueOf(setup.audit().trail().health().newest());
    }

    @Test
    void theNewestHashIsNoTagUnlessThatIsAskedFor() {
        var application = application(new MigrationFolder(folder).withBooks()).withBean(SimpleMeterRegistry.class);

        application.run(context -> assertThat(anchors(read(context))).isEmpty());
        application
                .withPropertyValues("covet.migrations.audit.anchor-meter=true")
                .run(context -> assertThat(anchors(read(context)))
                        .containsExactly(newest(context.getBean(MigratorSetup.class))));
    }

    private static MeterRegistry read(ApplicationContext context) {
        var registry = context.getBean(SimpleMeterRegistry.class);
        context.getBean(AuditMeters.class).bindTo(registry);
        gauge(registry, "entries");
        return registry;
    }

    @Test
    void metersAreThereWhereThereIsARegistryAndAnAudit() {
        var application = application(new MigrationFolder(folder).withBooks());
        application.run(context -> assertThat(context).doesNotHaveBean(AuditMeters.class));
        application
                .withBean(SimpleMeterRegistry.class)
                .run(context -> assertThat(context).hasSingleBean(AuditMeters.class));
        application
                .withBean(SimpleMeterRegistry.class)
                .withPropertyValues("covet.migrations.audit.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(AuditMeters.class));
    }

    private ApplicationContextRunner application(MigrationFolder migrations) {
        return Applications.on(database)
                .withConfiguration(AutoConfigurations.of(AuditMetricsAutoConfiguration.class))
                .withPropertyValues("covet.migrations.locations=" + migrations.location());
    }

    private MeterRegistry bound(MigratorSetup setup) {
        var registry = new SimpleMeterRegistry();
        meters(setup, Optional.empty()).bindTo(registry);
        return registry;
    }

    private AuditMeters meters(MigratorSetup setup, Optional<AnchorMeter> anchor) {
        return new AuditMeters("default", setup.audit().trail(), anchor, RENEWAL, Runnable::run, nanos::get);
    }

    /** What anchors there are, as the audit writes them. */
    private static List<String> anchors(MeterRegistry registry) {
        return registry.find("covet.migrations.audit.anchor").tag("database", "default").gauges().stream()
                .map(gauge -> (long) gauge.value() + ":" + gauge.getId().getTag("hash"))
                .toList();
    }

    private static double gauge(MeterRegistry meters, String name) {
        return meters.get("covet.migrations.audit." + name)
                .tag("database", "default")
                .gauge()
                .value();
    }

    private static double executions(MeterRegistry meters, String outcome) {
        return meters.get("covet.migrations.audit.executions")
                .tag("outcome", outcome)
                .functionCounter()
                .count();
    }
}
