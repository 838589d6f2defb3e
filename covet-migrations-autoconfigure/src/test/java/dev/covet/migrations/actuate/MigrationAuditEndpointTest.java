package dev.covet.migrations.actuate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.audit.AuditHealth;
import dev.covet.migrations.audit.AuditKind;
import dev.covet.migrations.autoconfigure.Applications;
import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.report.AuditEventDescriptor;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class MigrationAuditEndpointTest {

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();

    @TempDir
    private Path folder;

    private MigrationFolder migrations;
    private ApplicationContextRunner application;

    @BeforeEach
    void makeApplication() {
        migrations = new MigrationFolder(folder).withBooks();
        application = Applications.on(database)
                .withConfiguration(AutoConfigurations.of(MigrationAuditAutoConfiguration.class))
                .withPropertyValues(
                        "covet.migrations.locations=" + migrations.location(),
                        "management.endpoints.web.exposure.include=migrationaudit");
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void isThereOnlyWhereItIsExposed() {
        application.run(context -> assertThat(context).hasSingleBean(MigrationAuditEndpoint.class));
        application
                .withPropertyValues("management.endpoints.web.exposure.include=health")
                .run(context -> assertThat(context).doesNotHaveBean(MigrationAuditEndpoint.class));
    }

    @Test
    void showsWhatMigrationsHaveDone() {
        application.run(context -> {
            var audit = all(context);

            assertThat(audit.problems()).isNull();
            assertThat(audit.statistics().totalExecutions()).isEqualTo(2);
            assertThat(audit.statistics().successRate()).isEqualTo(1.0);
            assertThat(audit.statistics().failedExecutions()).isZero();
            assertThat(audit.migrationVelocity())
                    .singleElement()
                    .satisfies(day -> assertThat(day.count()).isEqualTo(2));
            assertThat(audit.recentFailures()).isEmpty();
            assertThat(audit.health().state()).isEqualTo(AuditHealth.State.HEALTHY);
            assertThat(audit.health().anchor()).startsWith(audit.health().entries() + ":");
            assertThat(audit.slowestMigrations()).hasSize(2);
            assertThat(audit.events())
                    .extracting(AuditEventDescriptor::kind)
                    .startsWith(AuditKind.RUN_COMPLETED)
                    .endsWith(AuditKind.RUN_STARTED);
            assertThat(audit.events())
                    .filteredOn(event -> event.kind() == AuditKind.STATEMENT)
                    .allSatisfy(event -> assertThat(event.sql()).isNotBlank());
        });
    }

    @Test
    void explainsWhatFailed() {
        application.withPropertyValues("covet.migrations.on-startup=none").run(context -> {
            migrations.withFailingSecondStatement();
            assertThatThrownBy(() ->
                            context.getBean(MigratorSetup.class).migrator().migrate(PlanRequest.everything()))
                    .isInstanceOf(MigrationException.class);

            var audit = all(context);

            assertThat(audit.statistics().failedExecutions()).isEqualTo(1);
            assertThat(audit.health().state()).isEqualTo(AuditHealth.State.FAILING);
            assertThat(audit.health().failing()).containsExactly("0003_fails");
            assertThat(audit.recentFailures()).anySatisfy(failure -> {
                assertThat(failure.migration()).isEqualTo("0003_fails");
                assertThat(failure.message()).contains("no such table").doesNotContain("Fix:");
                assertThat(failure.advice()).isNotBlank();
                assertThat(failure.resolved()).isFalse();
            });
        });
    }

    @Test
    void showsTheHistoryOfOneMigration() {
        application.run(context -> {
            assertThat(endpoint(context).history("0002_add_title", null, null).events())
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(event.migration()).isEqualTo("0002_add_title"))
                    .extracting(AuditEventDescriptor::kind)
                    .startsWith(AuditKind.MIGRATION_APPLIED);
            assertThat(endpoint(context).history("0009_none", null, null).events())
                    .isEmpty();
        });
    }

    @Test
    void findsAndTurnsPages() {
        application.run(context -> {
            var first = find(context, "1", null, "migration-applied,MIGRATION_FAILED");
            var second = find(context, "1", String.valueOf(first.next()), "migration_applied");

            assertThat(first.events().get(0).migration()).isEqualTo("0002_add_title");
            assertThat(second.events().get(0).migration()).isEqualTo("0001_create_books");
            assertThat(second.next()).isNull();
        });
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        application.run(context -> {
            var endpoint = endpoint(context);
            refuses(() -> find(context, "0", null, null), "from 1 to 1000");
            refuses(() -> find(context, "5000000000", null, null), "from 1 to 1000");
            refuses(() -> find(context, "ten", null, null), "limit must be a whole number, and is 'ten'");
            refuses(() -> find(context, null, "x", null), "before must be a whole number");
            refuses(() -> find(context, null, null, "party"), "kind cannot be 'party'; there are [RUN_STARTED");
            refuses(
                    () -> endpoint.audit("31.12.2026", null, null, null, null, null, null, null, null),
                    "'31.12.2026' is no date");
            refuses(
                    () -> endpoint.audit("2026-02-01", "2026-01-01", null, null, null, null, null, null, null),
                    "before it begins");
            refuses(() -> endpoint.history("x", "-3", null), "from 1 to 1000");
        });
    }

    @Test
    void anAuditThatCannotBeReadIsAnsweredWithTheReason() {
        application.run(context -> {
            database.execute("ALTER TABLE _covet_audit RENAME COLUMN kind TO sort");

            assertThat(all(context).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.what()).startsWith("The audit cannot be read"));
            assertThat(all(context).statistics()).isNull();
        });
    }

    private static void refuses(ThrowingCallable request, String reason) {
        assertThatThrownBy(request)
                .isInstanceOf(InvalidEndpointRequestException.class)
                .hasMessageContaining(reason);
    }

    private static MigrationAuditDescriptor all(ApplicationContext context) {
        return find(context, null, null, null);
    }

    private static MigrationAuditDescriptor find(
            ApplicationContext context, @Nullable String limit, @Nullable String before, @Nullable String kind) {
        return endpoint(context).audit(null, null, limit, before, kind, null, null, null, null);
    }

    private static MigrationAuditEndpoint endpoint(ApplicationContext context) {
        return context.getBean(MigrationAuditEndpoint.class);
    }
}
