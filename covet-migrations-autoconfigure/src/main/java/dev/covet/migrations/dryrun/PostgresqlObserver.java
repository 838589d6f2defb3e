package dev.covet.migrations.dryrun;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.dryrun.LockMode.Against;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Asks PostgreSQL before and after each statement which locks its session holds, which files its relations are in, and how
 * many rows it has read. A lock that is held already is not taken again, so it is told of with the first statement only.
 */
final class PostgresqlObserver implements Observer {

    private final Session session;
    private final String ownPrefix;
    private final SequenceShield shield;
    private final Map<Long, PostgresqlRelation> original = new HashMap<>();
    private final Map<Long, PostgresqlRelation> current = new HashMap<>();
    private final Set<TakenLock> held = new LinkedHashSet<>();
    private final Map<Long, Long> rowsRead = new HashMap<>();
    private List<TakenLock> heldBefore = List.of();

    /**
     * Begins to look, within the transaction of the dry run.
     *
     * @param ownPrefix what the names of our own tables begin with, which nobody else uses
     */
    PostgresqlObserver(Session session, String ownPrefix) {
        this.session = session;
        this.ownPrefix = ownPrefix;
        this.shield = new SequenceShield(session, ownPrefix);
        session.query(PostgresqlRelation.ALL, PostgresqlRelation::of)
                .forEach(found -> original.put(found.oid(), found));
        // The server counts what the session has read since it last reported it, transactions before this one included.
        session.query(PostgresqlRelation.READ, row -> rowsRead.put(row.getLong(1), row.getLong(2)));
        current.putAll(original);
        shield.own();
    }

    @Override
    public void begin() {
        heldBefore = held.stream()
                .filter(lock -> lock.mode().against().compareTo(Against.WRITES) >= 0)
                .filter(lock -> !shield.covers(lock.relation()))
                .toList();
    }

    @Override
    public void before(Step step) {
        shield.before(step);
        look();
    }

    @Override
    public Observation after(Step step) {
        var before = Set.copyOf(held);
        var files = new HashSet<Long>();
        current.values().forEach(relation -> relation.file().ifPresent(files::add));
        var known = Map.copyOf(current);
        var read = Map.copyOf(rowsRead);
        look();
        return new Observation(
                held.stream().filter(lock -> !before.contains(lock)).toList(),
                rewrites(known),
                indexes(known, files),
                scans(read));
    }

    @Override
    public List<TakenLock> heldBefore() {
        return heldBefore;
    }

    @Override
    public List<String> warnings() {
        return shield.drawnFrom(held).stream()
                .map(relation -> "Numbers were drawn from " + relation.describe()
                        + ", which belongs to another user: they are left out from now on, as after every rollback.")
                .toList();
    }

    private void look() {
        for (var lock : session.query(PostgresqlRelation.LOCKED, PostgresqlLock::of)) {
            lock.relation().ifPresent(relation -> current.put(relation.oid(), relation));
            rowsRead.put(lock.oid(), lock.rowsRead());
            Optional.ofNullable(original.get(lock.oid()))
                    .filter(this::isForeign)
                    .ifPresent(relation ->
                            lock.mode().ifPresent(mode -> held.add(new TakenLock(relation.relation(), mode))));
        }
    }

    private boolean isForeign(PostgresqlRelation relation) {
        var table = original.getOrDefault(relation.table(), relation);
        return !table.ownName().startsWith(ownPrefix) && !relation.ownName().startsWith(ownPrefix);
    }

    private List<String> rewrites(Map<Long, PostgresqlRelation> before) {
        return before.values().stream()
                .filter(relation -> relation.holdsRows() && original.containsKey(relation.oid()))
                .filter(relation -> isInAnotherFile(relation, before))
                .map(relation -> relation.relation().name())
                .sorted()
                .toList();
    }

    private boolean isInAnotherFile(PostgresqlRelation relation, Map<Long, PostgresqlRelation> before) {
        var earlier = Objects.requireNonNull(before.get(relation.oid()));
        var now = Objects.requireNonNull(current.get(relation.oid()));
        return earlier.file().isPresent() && !earlier.file().equals(now.file());
    }

    /** An index that has got a new number but is in the file of an old one was not built. */
    private List<String> indexes(Map<Long, PostgresqlRelation> before, Set<Long> files) {
        var built = new ArrayList<String>();
        for (var relation : current.values()) {
            var table = before.get(relation.table());
            if (relation.isIndex()
                    && table != null
                    && original.containsKey(table.oid())
                    && relation.file().filter(file -> !files.contains(file)).isPresent()) {
                built.add(relation.relation().name() + " on " + table.relation().name());
            }
        }
        built.sort(null);
        return built;
    }

    private List<Scan> scans(Map<Long, Long> before) {
        var scans = new ArrayList<Scan>();
        for (var entry : rowsRead.entrySet()) {
            var relation = original.get(entry.getKey());
            var rows = entry.getValue() - before.getOrDefault(entry.getKey(), 0L);
            if (relation != null && relation.holdsRows() && isForeign(relation) && rows > 0) {
                scans.add(new Scan(relation.relation().name(), rows));
            }
        }
        scans.sort((one, other) -> one.table().compareTo(other.table()));
        return scans;
    }
}
