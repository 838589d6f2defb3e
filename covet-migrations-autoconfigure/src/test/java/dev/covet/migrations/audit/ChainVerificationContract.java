package dev.covet.migrations.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.covet.migrations.audit.ChainFinding.Kind;
import dev.covet.migrations.testing.DatabaseContract;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody does to the tables who should not, and what shows of it. */
abstract class ChainVerificationContract extends DatabaseContract {

    private RecordedEvents events;

    @BeforeEach
    void record() {
        events = RecordedEvents.on(database)
                .applied("0001_a", 2)
                .applied("0002_b", 2)
                .failed("0003_c", "No");
    }

    @Test
    void aChainThatNobodyTouchedIsIntact() {
        var report = events.verification().verify();

        assertThat(report.isIntact()).as(report.toString()).isTrue();
        assertThat(report.entries()).isEqualTo(9);
        assertThat(report.first()).isEqualTo(Anchor.BEGINNING);
        assertThat(report.last()).isEqualTo(events.trail().health().newest());
        assertThat(events.verification().verify(List.of(report.last())).isIntact())
                .isTrue();
    }

    @Test
    void whatNeverBeganIsIntact() {
        var verification = new ChainVerification(RecordedEvents.databaseOf(database), RecordedEvents.PREFIX, null);

        assertThat(verification.verify().isIntact()).isTrue();
        assertThat(verification.verify(List.of(new Anchor(7, "a".repeat(64)))).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.what())
                        .isEqualTo("Event 7, which the anchor names, is not there: the chain ends with event 0."));
    }

    @Test
    void aChangedEventIsNamedWithItsMigration() {
        assertThat(after("UPDATE _covet_audit SET executor = 'nobody' WHERE id = 6"))
                .containsExactly(
                        new ChainFinding(Kind.CHANGED, 6, "0002_b", "Event 6 is not what it was when it was written."));
    }

    @Test
    void anExchangedHashIsAChange() {
        assertThat(kinds(after("UPDATE _covet_audit SET hash = '" + "0".repeat(64) + "' WHERE id = 4")))
                .containsExactly(Kind.CHANGED);
    }

    @Test
    void anEventThatIsGoneIsNamed() {
        assertThat(after("DELETE FROM _covet_audit WHERE id IN (3, 4, 7)"))
                .extracting(ChainFinding::kind, ChainFinding::what)
                .containsExactly(
                        tuple(Kind.MISSING, "Events 3 to 4 are missing."), tuple(Kind.MISSING, "Event 7 is missing."));
    }

    @Test
    void anEndThatWasCutOffIsNamed() {
        assertThat(after("DELETE FROM _covet_audit WHERE id > 7"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.CUT_OFF);
                    assertThat(finding.what()).isEqualTo("Events 8 to 9, the last ones, are missing.");
                });
    }

    @Test
    void anEmptiedTableIsCutOffFromTheBeginning() {
        assertThat(kinds(after("DELETE FROM _covet_audit"))).containsExactly(Kind.CUT_OFF);
    }

    @Test
    void eventsThatChangedPlacesAreNamed() {
        assertThat(after(
                        "UPDATE _covet_audit SET id = 100 WHERE id = 3",
                        "UPDATE _covet_audit SET id = 3 WHERE id = 5",
                        "UPDATE _covet_audit SET id = 5 WHERE id = 100"))
                .extracting(ChainFinding::kind, ChainFinding::what)
                .containsExactly(
                        tuple(Kind.MOVED, "In the place of event 3 stands event 5."),
                        tuple(Kind.MOVED, "In the place of event 5 stands event 3."));
    }

    @Test
    void anInsertedEventIsNamed() {
        events.write();
        copyRow(9, 10);
        assertThat(kinds(events.verification().verify().findings())).containsExactly(Kind.CHANGED, Kind.INSERTED);
        database.execute("DELETE FROM _covet_audit WHERE id = 10");
        copyRow(9, 0);
        assertThat(kinds(events.verification().verify().findings())).containsExactly(Kind.INSERTED);
    }

    @Test
    void anEventThatWasHashedAnewDoesNotGoWithTheNext() {
        events.write();
        rewrite(5, "executor", "mallory");

        assertThat(events.verification().verify().findings())
                .containsExactly(new ChainFinding(
                        Kind.EXCHANGED,
                        5,
                        null,
                        "Events 5 and 6 do not go together: one of them was exchanged and hashed anew."));
    }

    @Test
    void theLastOneHashedAnewDoesNotGoWithTheChainsRow() {
        events.write();
        rewrite(9, "executor", "mallory");

        assertThat(kinds(events.verification().verify().findings())).containsExactly(Kind.CHAIN_ROW);
    }

    @Test
    void aChainWrittenAnewToItsEndShowsByItsAnchor() {
        var anchor = events.verification().verify().last();
        var early = new Anchor(1, (String) database.value("SELECT hash FROM _covet_audit WHERE id = 1"));
        var archivedNone = events.verification().verify(List.of(early, anchor));
        assertThat(archivedNone.isIntact()).isTrue();
        rewrite(9, "executor", "mallory");
        database.execute("UPDATE _covet_audit_chain SET last_hash = (SELECT hash FROM _covet_audit WHERE id = 9)");

        assertThat(events.verification().verify().isIntact()).isTrue();
        assertThat(kinds(events.verification().verify(List.of(early, anchor)).findings()))
                .containsExactly(Kind.ANCHOR);
    }

    @Test
    void aChangedOrLostChainRowIsNamed() {
        assertThat(kinds(after("UPDATE _covet_audit_chain SET last_hash = '" + "1".repeat(64) + "'")))
                .containsExactly(Kind.CHAIN_ROW);
        assertThat(kinds(after("UPDATE _covet_audit_chain SET last_id = 12"))).containsExactly(Kind.CUT_OFF);
        assertThat(kinds(after("UPDATE _covet_audit_chain SET last_id = 8"))).containsExactly(Kind.INSERTED);
        assertThat(kinds(after("UPDATE _covet_audit_chain SET archived_id = 1, last_id = 9")))
                .contains(Kind.INSERTED);
        assertThat(kinds(after("DELETE FROM _covet_audit_chain"))).contains(Kind.CHAIN_ROW);
        assertThat(kinds(after("DROP TABLE _covet_audit_chain"))).contains(Kind.CHAIN_ROW);
    }

    @Test
    void aKeyProtectsFromHashingAnew() {
        var keyed = RecordedEvents.keyed(database, "a secret").applied("0001_a", 2);
        assertThat(keyed.verification().verify().isIntact()).isTrue();
        assertThat(keyed.verification().verify().unkeyed()).isZero();

        assertThat(kinds(events.verification().verify().findings()))
                .as("without the key, and events without it behind")
                .contains(Kind.KEY, Kind.ALGORITHM);
        var wrong = new ChainVerification(RecordedEvents.databaseOf(database), RecordedEvents.PREFIX, "another");
        assertThat(kinds(wrong.verify().findings())).contains(Kind.CHANGED);
    }

    @Test
    void anUnknownAlgorithmIsSaidSo() {
        assertThat(kinds(after("UPDATE _covet_audit SET algorithm = 'rot13' WHERE id = 2")))
                .containsExactly(Kind.ALGORITHM);
    }

    @Test
    void aLongListOfFindingsIsCounted() {
        for (var number = 0; number < 40; number++) {
            events.applied("again_" + number, 2);
        }
        var report = reportAfter("UPDATE _covet_audit SET host = 'elsewhere'");

        assertThat(report.findings()).hasSize(ChainReport.MOST);
        assertThat(report.moreFindings()).isEqualTo(9 + 160 - ChainReport.MOST);
    }

    private List<ChainFinding> after(String... statements) {
        return reportAfter(statements).findings();
    }

    private ChainReport reportAfter(String... statements) {
        events.write();
        database.execute(statements);
        return events.verification().verify();
    }

    private static Stream<Kind> kinds(List<ChainFinding> findings) {
        return findings.stream().map(ChainFinding::kind);
    }

    private void copyRow(long from, long to) {
        Tampering.of(database).copy(from, to);
    }

    private void rewrite(long id, String column, String value) {
        Tampering.of(database).rewrite(id, column, value);
    }
}
