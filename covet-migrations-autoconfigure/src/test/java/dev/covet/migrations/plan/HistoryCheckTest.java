package dev.covet.migrations.plan;

import static dev.covet.migrations.migration.Migrations.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.migration.AppliedMigration;
import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.problem.DriftException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryCheckTest {

    private static final PlanRules STRICT = new PlanRules(OutOfOrder.REFUSE, Orphaned.REFUSE);

    private final Migration users = migration("0001_users");
    private final Migration orders = migration("0002_orders");

    @Nested
    class WhatNamesAndChecksumsTell {

        @Test
        void aHistoryThatAgreesIsFine() {
            var history = history(applied(users, MigrationState.APPLIED), applied(orders, MigrationState.FAKED));

            assertThat(check(STRICT, history).warnings()).isEmpty();
        }

        @Test
        void aChangedTextIsRefusedWithTheStatementThatAcceptsIt() {
            var before = row("0001_users", Checksum.of("before"), MigrationState.APPLIED, 1, 1);

            assertThatThrownBy(() -> check(STRICT, history(before)))
                    .isInstanceOf(DriftException.class)
                    .hasMessageContaining("'0001_users' was changed after it had been applied")
                    .hasMessageContaining("Where: 0001_users.yaml")
                    .hasMessageContaining("UPDATE \"history\" SET checksum = '" + users.checksum() + "'");
        }

        @Test
        void anAppliedMigrationWithoutFileIsRefusedByName() {
            var gone = row("0000_gone", Checksum.of("x"), MigrationState.APPLIED, 1, 1);

            assertThatThrownBy(() -> check(STRICT, history(gone)))
                    .hasMessageContaining("'0000_gone' is in the history (APPLIED, 2026-01-02T03:04:05Z)")
                    .hasMessageContaining("covet.migrations.orphaned=warn");
        }

        @Test
        void anAppliedMigrationWithoutFileIsAWarningWhereThatIsAllowed() {
            var gone = row("0000_gone", Checksum.of("x"), MigrationState.APPLIED, 1, 1);

            var check = check(new PlanRules(OutOfOrder.WARN, Orphaned.WARN), history(gone));

            assertThat(check.warnings()).singleElement().asString().contains("0000_gone");
        }

        @Test
        void aFailureThatLeftNothingBehindIsTriedAgain() {
            var failed = row("0001_users", users.checksum(), MigrationState.FAILED, 0, 3);

            assertThat(check(STRICT, history(failed)).warnings()).isEmpty();
        }

        @Test
        void aFailureThatLeftSomethingBehindIsRefusedWithBothWaysOut() {
            var failed = row("0001_users", users.checksum(), MigrationState.FAILED, 2, 3);

            assertThatThrownBy(() -> check(STRICT, history(failed)))
                    .hasMessageContaining("failed at statement 3 of 3")
                    .hasMessageContaining("first 2 statements are committed")
                    .hasMessageContaining("DELETE FROM \"history\" WHERE name = '0001_users'")
                    .hasMessageContaining("SET state = 'APPLIED' WHERE name = '0001_users'");
        }

        @Test
        void aMigrationWhoseProcessDiedIsRefused() {
            var running = row("0001_users", users.checksum(), MigrationState.RUNNING, 1, 3);

            assertThatThrownBy(() -> check(STRICT, history(running)))
                    .hasMessageContaining("begun by somebody, which died")
                    .hasMessageContaining("Whether statement 2 took effect is not known");
        }

        @Test
        void allContradictionsAreToldAtOnce() {
            var changed = row("0001_users", Checksum.of("before"), MigrationState.APPLIED, 1, 1);
            var gone = row("0000_gone", Checksum.of("x"), MigrationState.APPLIED, 1, 1);

            assertThatThrownBy(() -> check(STRICT, history(changed, gone)))
                    .satisfies(thrown ->
                            assertThat(((DriftException) thrown).problems()).hasSize(2));
        }
    }

    @Nested
    class WhatTheOrderTells {

        private final History lateArrival = history(applied(orders, MigrationState.APPLIED));

        @Test
        void aPendingMigrationBeforeAnAppliedOneIsRefusedWhereAsked() {
            assertThatThrownBy(() -> check(STRICT, lateArrival))
                    .isInstanceOf(DriftException.class)
                    .hasMessageContaining(
                            "'0001_users' is pending, but '0002_orders', numbered after it, is already applied")
                    .hasMessageContaining("covet.migrations.out-of-order=apply");
        }

        @Test
        void aPendingMigrationBeforeAnAppliedOneIsAWarning() {
            assertThat(check(new PlanRules(OutOfOrder.WARN, Orphaned.REFUSE), lateArrival)
                            .warnings())
                    .singleElement()
                    .asString()
                    .contains("'0001_users' is pending");
        }

        @Test
        void aPendingMigrationBeforeAnAppliedOneIsNothingWhereAllowed() {
            assertThat(check(new PlanRules(OutOfOrder.APPLY, Orphaned.REFUSE), lateArrival)
                            .warnings())
                    .isEmpty();
        }

        @ParameterizedTest
        @EnumSource(OutOfOrder.class)
        void anAppliedMigrationWhoseStatedDependencyIsPendingIsAlwaysRefused(OutOfOrder outOfOrder) {
            var dependent = migration("0002_orders", "default", List.of("0001_users"));
            var history = history(applied(dependent, MigrationState.APPLIED));

            assertThatThrownBy(
                            () -> check(new PlanRules(outOfOrder, Orphaned.REFUSE), history, List.of(users, dependent)))
                    .isInstanceOf(DriftException.class)
                    .hasMessageContaining("'0002_orders' is applied, but '0001_users', which it depends on, is not");
        }
    }

    private HistoryCheck check(PlanRules rules, History history) {
        return check(rules, history, List.of(users, orders));
    }

    private static HistoryCheck check(PlanRules rules, History history, List<Migration> migrations) {
        var found = migrations.stream().map(UnreadMigration::of).toList();
        return new HistoryCheck(rules, "\"history\"")
                .review(new Review(found, history))
                .order(MigrationGraph.of(migrations), history)
                .throwIfContradicting();
    }

    private static History history(AppliedMigration... rows) {
        return new History(Arrays.asList(rows));
    }

    private static AppliedMigration applied(Migration migration, MigrationState state) {
        return row(migration.name().text(), migration.checksum(), state, 1, 1);
    }

    private static AppliedMigration row(
            String name, Checksum checksum, MigrationState state, int statementsDone, int statementsTotal) {
        var at = Instant.parse("2026-01-02T03:04:05Z");
        return new AppliedMigration(
                name, "default", null, "", checksum, state, at, 7, "somebody", statementsDone, statementsTotal, null);
    }
}
