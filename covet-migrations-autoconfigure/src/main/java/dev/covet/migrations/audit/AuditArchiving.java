package dev.covet.migrations.audit;

import dev.covet.migrations.audit.ChainFinding.Kind;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Moves the oldest events into files, as whole beginnings of the chain, and verifies such files. Nothing is taken from the
 * database before the file is complete, on the disk, and was read back; taking it away and recording that is one transaction.
 */
public final class AuditArchiving {

    private final Database database;
    private final String prefix;
    private final AuditLog log;
    private final ChainHash chainHash;

    AuditArchiving(Database database, String prefix, AuditLog log, ChainHash chainHash) {
        this.database = database;
        this.prefix = prefix;
        this.log = log;
        this.chainHash = chainHash;
    }

    /**
     * Moves all events up to the last one behind which every one is of {@code before} or later.
     *
     * @param file that must not be there
     * @return empty when there are no such events; there is no file then
     * @throws ConfigurationException when the chain is not intact, or the file or the tables cannot be written
     */
    public Optional<ArchivedEvents> archive(Instant before, Path file) {
        if (Files.exists(file)) {
            throw new ConfigurationException(
                    "There is a file '" + file + "' already.", "Name another one: archives are never written over.");
        }
        try (var session = database.open()) {
            var tables = new AuditTables(prefix, session.server().engine());
            return archive(session, tables, before, file);
        } catch (DatabaseException e) {
            if (e.isMissingTable()) {
                return Optional.empty();
            }
            throw refused(e);
        }
    }

    private Optional<ArchivedEvents> archive(Session session, AuditTables tables, Instant before, Path file) {
        var chain = ChainRow.read(session, tables);
        var last = lastBefore(session, tables, before);
        if (chain.isEmpty() || last <= chain.get().archived().id()) {
            return Optional.empty();
        }
        var after = chain.get().archived();
        var archived = written(session, tables, after, last, file);
        try {
            remove(session, tables, archived);
        } catch (RuntimeException e) {
            delete(file, e);
            throw e;
        }
        return Optional.of(archived);
    }

    private static long lastBefore(Session session, AuditTables tables, Instant before) {
        var events = session.dialect().quote(tables.events());
        var first = session.query(
                        "SELECT MIN(id) FROM " + events + " WHERE recorded_at >= ?",
                        row -> row.getLong(1),
                        before.toEpochMilli())
                .get(0);
        return first > 0
                ? first - 1
                : session.query("SELECT MAX(id) FROM " + events, row -> row.getLong(1))
                        .get(0);
    }

    private ArchivedEvents written(Session session, AuditTables tables, Anchor after, long last, Path file) {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            var written = new ChainWalk(chainHash, after, List.of());
            new ArchiveFile(part)
                    .write(
                            database.name(),
                            after,
                            reader -> new AuditRows(session, tables).upTo(last, row -> {
                                written.read(row);
                                reader.accept(row);
                            }));
            requireIntact(written.report(), last);
            var readBack = new ChainWalk(chainHash, after, List.of());
            var ends = new ArchiveFile(part).read(readBack::read);
            if (!readBack.report().isIntact() || !ends.last().equals(written.last())) {
                throw new IOException("what was read back is not what was written");
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return new ArchivedEvents(file, ends.entries(), after, ends.last());
        } catch (IOException e) {
            var problem = unusable(file, e);
            delete(part, problem);
            throw problem;
        } catch (RuntimeException e) {
            delete(part, e);
            throw e;
        }
    }

    /** What was tampered with stays where it is seen. */
    private static void requireIntact(ChainReport report, long last) {
        if (!report.isIntact() || report.last().id() != last) {
            throw new ConfigurationException(
                    "Nothing was archived, as the chain is not intact: "
                            + report.findings().stream()
                                    .map(ChainFinding::what)
                                    .findFirst()
                                    .orElse("events are missing."),
                    "Run 'covet audit verify', and find out who changed it.");
        }
    }

    private void remove(Session session, AuditTables tables, ArchivedEvents archived) {
        var event = AuditEvent.of(AuditKind.ARCHIVED, UUID.randomUUID().toString())
                .ended(AuditResult.SUCCESS)
                .with(Map.of(
                        "file",
                        archived.file().getFileName().toString(),
                        "events",
                        String.valueOf(archived.entries()),
                        "last",
                        archived.last().toString()));
        session.inTransaction(() -> {
            var changed = session.update(
                    "UPDATE " + session.dialect().quote(tables.chain())
                            + " SET archived_id = ?, archived_hash = ? WHERE id = 1 AND archived_id = ? AND archived_hash = ?",
                    archived.last().id(),
                    archived.last().hash(),
                    archived.after().id(),
                    archived.after().hash());
            var deleted = session.update(
                    "DELETE FROM " + session.dialect().quote(tables.events()) + " WHERE id <= ?",
                    archived.last().id());
            if (changed != 1 || deleted != archived.entries()) {
                throw new ConfigurationException(
                        "Nothing was archived: somebody else has moved or changed events at the same time.",
                        "Look at 'covet audit verify', and try again.");
            }
            log.appendWithin(session, List.of(log.now(event)));
            return true;
        });
    }

    /**
     * Verifies archives, and that each goes on from the one before it and the chain in the database from the last.
     *
     * @param files in any order
     * @param anchors of which each is compared
     * @throws ConfigurationException when a file cannot be read, or the database cannot be asked
     */
    public ChainReport verify(List<Path> files, List<Anchor> anchors) {
        var sorted =
                files.stream()
                        .collect(Collectors.toMap(file -> file, this::after, (one, other) -> one))
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.comparingByValue((one, other) -> Long.compare(one.id(), other.id())))
                        .toList();
        var walk = new ChainWalk(chainHash, sorted.get(0).getValue(), anchors);
        for (var file : sorted) {
            if (!walk.last().equals(file.getValue())) {
                walk.find(
                        Kind.MISSING,
                        walk.last().id() + 1,
                        "The archive '" + file.getKey().getFileName() + "' goes on from event "
                                + file.getValue().id() + ", and what is before it ends with event "
                                + walk.last().id() + ", or with another hash.");
            }
            compareEnd(walk, read(file.getKey(), walk));
        }
        compareWithDatabase(walk);
        return walk.report();
    }

    private Anchor after(Path file) {
        try {
            return new ArchiveFile(file).after();
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private ArchiveFile.Ends read(Path file, ChainWalk walk) {
        try {
            return new ArchiveFile(file).read(walk::read);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static void compareEnd(ChainWalk walk, ArchiveFile.Ends ends) {
        if (!walk.last().equals(ends.last())) {
            walk.find(
                    Kind.CUT_OFF,
                    walk.last().id(),
                    "The archive's last line says that it ends with event "
                            + ends.last().id() + ", and it ends with event "
                            + walk.last().id() + ", or with another hash.");
        }
    }

    private void compareWithDatabase(ChainWalk walk) {
        var archived = new AuditReader(database, prefix)
                .ask(Optional.<ChainRow>empty(), question -> ChainRow.read(question.session(), question.tables()))
                .map(ChainRow::archived);
        if (archived.isEmpty() || !archived.get().equals(walk.last())) {
            walk.find(
                    Kind.CHAIN_ROW,
                    walk.last().id(),
                    "The archives end with event " + walk.last().id() + ", and the chain in the database goes on from "
                            + archived.map(anchor -> "event " + anchor.id()).orElse("nothing")
                            + (archived.filter(anchor ->
                                                    anchor.id() == walk.last().id())
                                            .isPresent()
                                    ? " with another hash."
                                    : ": give all archives up to there."));
        }
    }

    private static void delete(Path file, Exception reason) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static ConfigurationException unusable(Path file, IOException e) {
        var problem = new Problem(
                "The archive '" + file + "' cannot be used: " + e.getMessage(),
                "Check that the folder is there and has room, that it may be read and written, and that the file is an"
                        + " archive of an audit.");
        return new ConfigurationException(List.of(problem), e);
    }

    private ConfigurationException refused(DatabaseException e) {
        var problem = new Problem(
                "Nothing was archived: " + e.describe(),
                "database '" + database.name() + "', " + AuditTables.place(prefix),
                e.adviceOr(
                        "Let the user that migrations connect as select and delete from the first table, and update the"
                                + " second."));
        return new ConfigurationException(List.of(problem), e);
    }
}
