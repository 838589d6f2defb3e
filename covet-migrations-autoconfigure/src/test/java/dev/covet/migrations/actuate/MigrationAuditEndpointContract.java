package dev.covet.migrations.actuate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.audit.AuditHealth;
import dev.covet.migrations.audit.AuditKind;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.report.AuditEventDescriptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The endpoint {@code migrationaudit} on every engine. */
abstract class MigrationAuditEndpointContract extends EndpointContract {

    MigrationAuditEndpointContract() {
        super("migrationaudit", MigrationAuditAutoConfiguration.class);
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
                assertThat(failure.message()).contains("nowhere").doesNotContain("Fix:");
                assertThat(failure.advice()).isNotBlank();
                assertThat(failure.resolved()).isFalse();
            });
        });
    }

    @Test
    void showsTheHistoryOfOneMigration() {
        application.run(context -> {
            assertThat(history(context, "0002_add_title").events())
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(event.migration()).isEqualTo("0002_add_title"))
                    .extracting(AuditEventDescriptor::kind)
                    .startsWith(AuditKind.MIGRATION_APPLIED);
            assertThat(history(context, "0009_none").events()).isEmpty();
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
    void anAuditThatCannotBeReadIsAnsweredWithTheReason() {
        application.run(context -> {
            database.execute("ALTER TABLE _covet_audit RENAME COLUMN kind TO sort");

            assertThat(all(context).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.what()).startsWith("The audit cannot be read"));
            assertThat(all(context).statistics()).isNull();
        });
    }

    private static MigrationAuditDescriptor all(ApplicationContext context) {
        return find(context, null, null, null);
    }

    private static MigrationAuditDescriptor find(
            ApplicationContext context, @Nullable String limit, @Nullable String before, @Nullable String kind) {
        return endpoint(context)
                .audit(null, null, limit, before, kind, null, null, null, null)
                .getBody();
    }

    private static MigrationAuditDescriptor history(ApplicationContext context, String migration) {
        return endpoint(context).history(migration, null, null).getBody();
    }

    private static MigrationAuditEndpoint endpoint(ApplicationContext context) {
        return context.getBean(MigrationAuditEndpoint.class);
    }
}
