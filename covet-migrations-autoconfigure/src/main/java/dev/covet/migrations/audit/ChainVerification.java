package dev.covet.migrations.audit;

import dev.covet.migrations.audit.ChainFinding.Kind;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a database's audit from its first event to its last and finds what was changed, taken away, added or moved. It needs
 * no more memory for a long audit, keeps nobody from writing, and changes nothing.
 *
 * <p>Without a key, somebody who may write to the tables and knows how the hash is made can write the whole chain anew; that
 * shows by an anchor that was kept elsewhere.
 */
public final class ChainVerification {

    /** The chain's row may change while events are read, as when others move the oldest ones to an archive. */
    private static final int ATTEMPTS = 5;

    private final AuditReader reader;
    private final ChainHash chainHash;

    /**
     * @param tablePrefix what the names of our own tables begin with
     * @param key that the chain is made with; {@code null} for none
     */
    public ChainVerification(Database database, String tablePrefix, @Nullable String key) {
        this.reader = new AuditReader(database, tablePrefix);
        this.chainHash = new ChainHash(key);
    }

    /** Verifies it. Where nothing was ever recorded, it is intact. */
    public ChainReport verify() {
        return verify(List.of());
    }

    /**
     * Verifies it against what is known from elsewhere, too.
     *
     * @param anchors of which each is compared
     * @throws dev.covet.migrations.problem.MigrationException when the database cannot be asked
     */
    public ChainReport verify(List<Anchor> anchors) {
        var nothing = new ChainWalk(chainHash, Anchor.BEGINNING, anchors);
        findLostAnchors(nothing, anchors, Anchor.BEGINNING);
        var report = reader.ask(nothing.report(), question -> verified(question.session(), question.tables(), anchors));
        if (report.last().id() > 0) {
            return report;
        }
        return reader.ask(0L, ChainVerification::migrationsInHistory) == 0 ? report : lost(nothing);
    }

    private static long migrationsInHistory(AuditReader.Question question) {
        var history = question.session().dialect().quote(question.tables().prefix() + "migrations");
        return question.session()
                .query("SELECT COUNT(*) FROM " + history, row -> row.getLong(1))
                .get(0);
    }

    /** Both tables emptied, or dropped, are no contradiction in themselves. */
    private static ChainReport lost(ChainWalk nothing) {
        nothing.find(
                Kind.CUT_OFF,
                1,
                "There is no event, although the database has a history of migrations: the audit was not enabled when they"
                        + " were applied, or somebody has emptied or dropped its tables.");
        return nothing.report();
    }

    private ChainReport verified(Session session, AuditTables tables, List<Anchor> anchors) {
        for (var attempt = 1; ; attempt++) {
            var before = row(session, tables);
            var walk = new ChainWalk(chainHash, before.map(ChainRow::archived).orElse(Anchor.BEGINNING), anchors);
            new AuditRows(session, tables).forEach(walk::read);
            var after = row(session, tables);
            if (attempt == ATTEMPTS || before.map(ChainRow::archived).equals(after.map(ChainRow::archived))) {
                findLostAnchors(walk, anchors, before.map(ChainRow::archived).orElse(Anchor.BEGINNING));
                findEnd(walk, before.orElse(null), after.orElse(null));
                return walk.report();
            }
        }
    }

    /** A chain whose row has lost its table is verified all the same. */
    private static Optional<ChainRow> row(Session session, AuditTables tables) {
        try {
            return ChainRow.read(session, tables);
        } catch (DatabaseException e) {
            if (e.isMissingTable()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Others may have written since the row was read, and again since the events were. */
    private static void findEnd(ChainWalk walk, @Nullable ChainRow before, @Nullable ChainRow after) {
        if (before == null || after == null) {
            walk.find(
                    Kind.CHAIN_ROW,
                    walk.last().id(),
                    "The row that says where the chain ends is missing, so that nobody knows whether events are missing"
                            + " at its end.");
            return;
        }
        var last = walk.last();
        if (last.id() < before.last().id()) {
            findCutOff(walk, last.id() + 1, before.last().id());
        } else if (last.id() > after.last().id()) {
            walk.find(
                    Kind.INSERTED,
                    after.last().id() + 1,
                    "The chain ends with event " + after.last().id() + ", and there are events up to " + last.id()
                            + ": they were inserted, or the row that says so was changed.");
        } else if (last.id() == after.last().id() && !last.equals(after.last())) {
            walk.find(
                    Kind.CHAIN_ROW,
                    last.id(),
                    "The chain's row has another hash for event " + last.id()
                            + ", the last one: that event was exchanged, or the row was changed.");
        }
    }

    private static void findCutOff(ChainWalk walk, long from, long to) {
        walk.find(
                Kind.CUT_OFF,
                from,
                (from == to
                                ? "Event " + from + ", the last one, is"
                                : "Events " + from + " to " + to + ", the last ones, are")
                        + " missing.");
    }

    private static void findLostAnchors(ChainWalk walk, List<Anchor> anchors, Anchor archived) {
        for (var anchor : anchors) {
            if (anchor.id() > walk.last().id()) {
                walk.find(
                        Kind.ANCHOR,
                        anchor.id(),
                        "Event " + anchor.id() + ", which the anchor names, is not there: the chain ends with event "
                                + walk.last().id() + ".");
            } else if (anchor.id() == archived.id() && !anchor.hash().equals(archived.hash())) {
                walk.find(
                        Kind.ANCHOR,
                        anchor.id(),
                        "Event " + anchor.id() + ", the last archived, has not the hash that the anchor has.");
            } else if (anchor.id() < archived.id()) {
                walk.find(
                        Kind.ANCHOR,
                        anchor.id(),
                        "Event " + anchor.id()
                                + ", which the anchor names, was moved to an archive: verify that archive"
                                + " with it.");
            }
        }
    }
}
