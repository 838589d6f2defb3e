package dev.covet.migrations.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.testing.DatabaseContract;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked of the audit, on every engine. */
abstract class AuditTrailContract extends DatabaseContract {

    private static final String NASTY = "<script>alert('x')</script>\n\"quoted\", =1+1; 100% _sure_! \uD83D\uDE00";

    @Test
    void nothingIsKnownOfADatabaseThatNeverMigrated() {
        var trail = new AuditTrail(RecordedEvents.databaseOf(database), RecordedEvents.PREFIX);

        assertThat(trail.find(AuditQuery.recent())).isEqualTo(AuditPage.EMPTY);
        assertThat(trail.statistics(Period.ALWAYS)).isEqualTo(AuditStatistics.NONE);
        assertThat(trail.overview(Period.ALWAYS, 10)).isEqualTo(AuditOverview.EMPTY);
        assertThat(trail.profile("0001_books")).isEmpty();
        assertThat(trail.health()).isEqualTo(AuditHealth.EMPTY);
        assertThat(trail.statistics(Period.ALWAYS).successRate()).isEmpty();
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void whatWasRecordedIsReadAsItWas() {
        var event = AuditEvent.of(AuditKind.STATEMENT, "run-1")
                .about(new AuditSubject(NASTY, "shop", null, NASTY, null, null, Map.of("reason", NASTY)))
                .executed(3, NASTY)
                .ended(new AuditResult(
                        AuditOutcome.FAILURE, RecordedEvents.START, Duration.ofNanos(1_234_000), 5L, NASTY, "at X"))
                .with(Map.of("fix", NASTY));

        var entry = RecordedEvents.on(database)
                .add(event)
                .trail()
                .find(AuditQuery.recent())
                .entries()
                .get(0);

        assertThat(entry.event()).isEqualTo(event);
        assertThat(entry.id()).isEqualTo(1);
        assertThat(entry.origin())
                .isEqualTo(new AuditOrigin("ann", "host (process 1)", "staging", "shop", "1.2.0", "abc123"));
        assertThat(entry.recordedAt()).isEqualTo(RecordedEvents.START.plusMillis(1));
        assertThat(entry.link().previous()).isEqualTo(ChainHash.BEGINNING);
    }

    @Test
    void pagesAreTurnedFromTheNewestToTheFirst() {
        var trail = RecordedEvents.on(database)
                .applied("0001_a", 3)
                .applied("0002_b", 3)
                .trail();
        var seen = new ArrayList<Long>();
        var query = AuditQuery.recent().limitedTo(4);

        for (var page = trail.find(query); ; page = trail.find(query.before(page.next()))) {
            page.entries().forEach(entry -> seen.add(entry.id()));
            if (page.next() == null) {
                break;
            }
        }

        assertThat(seen).containsExactly(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(trail.find(query.before(1L))).isEqualTo(AuditPage.EMPTY);
        assertThat(trail.find(query.before(77L))).isEqualTo(AuditPage.EMPTY);
    }

    @Test
    void eventsAreFoundByWhatTheyAre() {
        var trail = RecordedEvents.on(database)
                .applied("0001_a", 1)
                .by("bob")
                .failed("0002_b", "Relation 100%_sure! is missing")
                .later(Duration.ofDays(1))
                .rolledBack("0001_a")
                .trail();
        var all = AuditQuery.recent();

        assertThat(ids(trail, all.about("0001_a"))).containsExactly(5L, 3L, 2L, 1L);
        assertThat(ids(trail, all.of(AuditKind.MIGRATION_FAILED, AuditKind.MIGRATION_APPLIED)))
                .containsExactly(4L, 3L);
        assertThat(ids(trail, all.endingIn(AuditOutcome.FAILURE))).containsExactly(4L);
        assertThat(ids(trail, all.by("bob"))).containsExactly(5L, 4L);
        assertThat(ids(trail, all.containing("RELATION 100%_sure!"))).containsExactly(4L);
        assertThat(ids(trail, all.containing("100_"))).isEmpty();
        assertThat(ids(trail, all.containing("into T1"))).containsExactly(2L);
        assertThat(ids(trail, all.containing("shop-7"))).hasSize(5);
        assertThat(ids(trail, all.in(Period.parse("2026-03-02", null)))).containsExactly(5L);
        assertThat(ids(trail, all.in(Period.parse(null, "2026-03-01")))).containsExactly(4L, 3L, 2L, 1L);
        assertThat(ids(trail, all.in(Period.parse("2026-03-01", "2026-03-01")).by("bob")))
                .containsExactly(4L);
        var execution = trail.find(all.limitedTo(1)).entries().get(0).event().execution();
        assertThat(ids(trail, all.during(execution))).containsExactly(5L);
    }

    @Test
    void executionsAreCountedAndTimed() {
        var trail = RecordedEvents.on(database)
                .applied("0001_a", 4)
                .applied("0002_b", 2)
                .later(Duration.ofDays(2))
                .applied("0003_c", 1)
                .failed("0004_d", "No")
                .rolledBack("0003_c")
                .of(AuditKind.MIGRATION_FAKED, "0005_e", Map.of())
                .trail();

        var statistics = trail.statistics(Period.ALWAYS);
        assertThat(statistics).isEqualTo(new AuditStatistics(3, 1, 1, Duration.ofMillis(40 + 20 + 10 + 5 + 30), 5, 14));
        assertThat(statistics.successRate()).hasValue(0.8);
        assertThat(statistics.averageDuration()).hasValue(Duration.ofMillis(21));
        assertThat(trail.statistics(Period.parse("2026-03-03", null)).executions())
                .isEqualTo(3);
        assertThat(trail.velocity(Period.ALWAYS))
                .containsExactly(
                        new DayCount(LocalDate.parse("2026-03-01"), 2), new DayCount(LocalDate.parse("2026-03-03"), 1));
        assertThat(trail.velocity(Period.parse(null, "2026-03-02"))).hasSize(1);
    }

    @Test
    void failuresSayWhatToDoAndWhetherItWasDone() {
        var events = RecordedEvents.on(database)
                .failed("0001_a", "There is no table 'x'.\n  Where: migration 0001_a\n  Fix:   Create it first.")
                .failed("0002_b", "Deadlock");

        assertThat(events.trail().failures(Period.ALWAYS, 10))
                .extracting(AuditFailure::message, AuditFailure::resolved)
                .containsExactly(
                        tuple("Deadlock", false), tuple("There is no table 'x'.\n  Where: migration 0001_a", false));
        assertThat(events.trail().failures(Period.ALWAYS, 10))
                .extracting(AuditFailure::advice)
                .satisfiesExactly(
                        usual -> assertThat(usual).startsWith("Mend what the message names"),
                        own -> assertThat(own).isEqualTo("Create it first."));
        assertThat(events.trail().health().failing()).containsExactly("0001_a", "0002_b");
        assertThat(events.trail().health().state()).isEqualTo(AuditHealth.State.FAILING);

        events.applied("0001_a", 1).rolledBack("0002_b");

        assertThat(events.trail().failures(Period.ALWAYS, 10))
                .extracting(AuditFailure::resolved)
                .containsExactly(true, true);
        assertThat(events.trail().health().state()).isEqualTo(AuditHealth.State.HEALTHY);
    }

    @Test
    void theSlowestComeFirst() {
        var trail = RecordedEvents.on(database)
                .applied("0001_a", 2)
                .applied("0002_b", 5)
                .applied("0003_c", 1)
                .trail();

        assertThat(trail.slowestMigrations(Period.ALWAYS, 2))
                .extracting(ExecutionTime::migration)
                .containsExactly("0002_b", "0001_a");
        assertThat(trail.slowestStatements(Period.ALWAYS, 1)).singleElement().satisfies(slowest -> {
            assertThat(slowest.migration()).isEqualTo("0002_b");
            assertThat(slowest.statement()).isEqualTo(5);
            assertThat(slowest.duration()).isEqualTo(Duration.ofMillis(5));
            assertThat(slowest.sql()).isEqualTo("INSERT INTO t5 VALUES (1)");
        });
        assertThat(trail.profile("0001_a")).hasValueSatisfying(profile -> {
            assertThat(profile.statements())
                    .extracting(ExecutionTime::statement)
                    .containsExactly(1, 2);
            assertThat(profile.whole().duration()).isEqualTo(Duration.ofMillis(20));
            assertThat(profile.slowest()).map(ExecutionTime::rows).hasValue(2L);
        });
    }

    @Test
    void theEndOfTheChainIsLookedAt() {
        var trail = RecordedEvents.on(database).applied("0001_a", 1).trail();
        var health = trail.health();

        assertThat(health.state()).isEqualTo(AuditHealth.State.HEALTHY);
        assertThat(health.entries()).isEqualTo(3);
        assertThat(health.lastRecordedAt()).isAfter(RecordedEvents.START);
        assertThat(Anchor.parse(String.valueOf(health.newest()))).isEqualTo(health.newest());
        database.execute("DELETE FROM _covet_audit WHERE id = 3");
        assertThat(trail.health().state()).isEqualTo(AuditHealth.State.TAMPERED);
        database.execute("DELETE FROM _covet_audit");
        assertThat(trail.health().state()).isEqualTo(AuditHealth.State.TAMPERED);
    }

    @Test
    void whatSomebodyHasSpoiltIsStillShown() {
        var trail = RecordedEvents.on(database).applied("0001_a", 1).trail();
        database.execute(
                "UPDATE _covet_audit SET kind = 'PARTY', metadata = '{\"ticket\"', details = 'none', outcome = 'MAYBE',"
                        + " direction = 'LEFT' WHERE id = 3");

        var entry = trail.find(AuditQuery.recent()).entries().get(0);

        assertThat(entry.event().kind()).isEqualTo(AuditKind.UNKNOWN);
        assertThat(entry.event().result()).isNull();
        assertThat(entry.event().details()).containsEntry("details", "none");
    }

    @Test
    void tablesThatAreOthersAreToldSo() {
        RecordedEvents.on(database).applied("0001_a", 1).write();
        database.execute("DROP TABLE _covet_audit", "CREATE TABLE _covet_audit (id BIGINT)");
        var trail = new AuditTrail(RecordedEvents.databaseOf(database), RecordedEvents.PREFIX);

        assertThatThrownBy(trail::health)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("The audit cannot be read: ")
                .hasMessageContaining("database 'default', tables _covet_audit and _covet_audit_chain")
                .hasMessageContaining("Let the user that migrations connect as select from both tables.");
    }

    @Test
    void clocksThatDisagreeLoseNoEvent() {
        var trail = RecordedEvents.on(database)
                .applied("0001_a", 1)
                .later(Duration.ofDays(-3))
                .applied("0002_b", 1)
                .trail();

        assertThat(ids(trail, AuditQuery.recent().in(Period.parse(null, "2026-02-28"))))
                .containsExactly(6L, 5L, 4L);
        assertThat(ids(trail, AuditQuery.recent().in(Period.since(Instant.parse("2026-03-01T00:00:00Z")))))
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    void limitsAndPeriodsThatAreWrongAreSaidSo() {
        assertThatThrownBy(() -> AuditQuery.recent().limitedTo(0)).hasMessageContaining("from 1 to 1000");
        assertThatThrownBy(() -> AuditQuery.recent().limitedTo(1_001)).hasMessageContaining("and is 1001");
        assertThatThrownBy(() -> Period.parse("yesterday", null)).hasMessageContaining("'yesterday' is no date");
        assertThatThrownBy(() -> Period.parse("2026-02-30", null)).hasMessageContaining("2026-02-30");
        assertThatThrownBy(() -> Period.parse("2026-03-02", "2026-02-01")).hasMessageContaining("before it begins");
    }

    private static List<Long> ids(AuditTrail trail, AuditQuery query) {
        return trail.find(query).entries().stream().map(AuditEntry::id).toList();
    }
}
