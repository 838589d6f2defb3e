package dev.covet.migrations.audit;

import dev.covet.migrations.audit.AuditReader.Question;
import dev.covet.migrations.database.Database;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of a database's audit. Nothing is changed, and where nothing was ever recorded everything is empty. All of it
 * throws a {@link dev.covet.migrations.problem.MigrationException} when the database cannot be asked.
 */
public final class AuditTrail {

    private final AuditReader reader;

    /** @param tablePrefix what the names of our own tables begin with */
    public AuditTrail(Database database, String tablePrefix) {
        this.reader = new AuditReader(database, tablePrefix);
    }

    /** Events, the newest first. */
    public AuditPage find(AuditQuery query) {
        return reader.ask(AuditPage.EMPTY, questions -> questions.search().page(query));
    }

    /** What has happened to one migration, the newest first. */
    public AuditPage history(String migration) {
        return find(AuditQuery.recent().about(migration).limitedTo(AuditQuery.MOST));
    }

    public AuditStatistics statistics(Period period) {
        return reader.ask(AuditStatistics.NONE, questions -> questions.figures().statistics(period));
    }

    /** How many migrations were applied, by day, the earliest first; days without any are left out. */
    public List<DayCount> velocity(Period period) {
        return reader.ask(List.of(), questions -> questions.figures().velocity(period));
    }

    /** What failed, the newest first. */
    public List<AuditFailure> failures(Period period, int limit) {
        return reader.ask(List.of(), questions -> questions.failures().recent(period, limit));
    }

    /** What could not be brought back as it was, the newest first. */
    public List<AuditEntry> conflicts(Period period, int limit) {
        return find(AuditQuery.recent().in(period).of(AuditKind.CONFLICT).limitedTo(limit))
                .entries();
    }

    /** How the audit stands; takes no longer where it is long. */
    public AuditHealth health() {
        return reader.ask(AuditHealth.EMPTY, Question::health);
    }

    /** The migrations that took longest, the slowest first. */
    public List<ExecutionTime> slowestMigrations(Period period, int limit) {
        return reader.ask(List.of(), questions -> questions.times().slowestMigrations(period, limit));
    }

    /** The statements that took longest, the slowest first. */
    public List<ExecutionTime> slowestStatements(Period period, int limit) {
        return reader.ask(List.of(), questions -> questions.times().slowestStatements(period, limit));
    }

    /** Where the time of a migration's last execution went; empty when it was never executed. */
    public Optional<MigrationProfile> profile(String migration) {
        return reader.ask(Optional.empty(), questions -> questions.times().profile(migration));
    }

    /**
     * All that is shown at one glance, by one connection.
     *
     * @param limit how many of each list, at most
     */
    public AuditOverview overview(Period period, int limit) {
        return reader.ask(AuditOverview.EMPTY, questions -> {
            var conflicts =
                    AuditQuery.recent().in(period).of(AuditKind.CONFLICT).limitedTo(limit);
            var figures = questions.figures().both(period);
            return new AuditOverview(
                    figures.statistics(),
                    figures.velocity(),
                    questions.failures().recent(period, limit),
                    questions.search().page(conflicts).entries(),
                    questions.health(),
                    questions.times().slowestMigrations(period, limit),
                    questions.times().slowestStatements(period, limit));
        });
    }
}
