package dev.covet.migrations.audit;

import dev.covet.migrations.audit.ComplianceReport.Violation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Makes reports of an audit. Each verifies the whole chain, which takes some seconds for a million events. */
public final class ComplianceReports {

    private static final String FORCED = "forced";

    private final String database;
    private final AuditTrail trail;
    private final ChainVerification verification;
    private final Clock clock;

    /** @param database what the application calls it */
    public ComplianceReports(String database, AuditTrail trail, ChainVerification verification, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.verification = verification;
        this.clock = clock;
    }

    /**
     * Makes the report of a period.
     *
     * @throws dev.covet.migrations.problem.MigrationException when the database cannot be asked
     */
    public ComplianceReport of(Period period) {
        var changes = new Collected();
        changes.add(AuditQuery.recent().in(period).of(ComplianceReport.CHANGES));
        var rules = new Collected();
        rules.add(AuditQuery.recent().in(period).of(AuditKind.REFUSED, AuditKind.DRIFT_FOUND, AuditKind.RUN_STARTED));
        return new ComplianceReport(
                database,
                period,
                clock.instant(),
                trail.statistics(period),
                changes.earliestFirst(),
                rules.earliestFirst().stream()
                        .flatMap(entry -> violation(entry).stream())
                        .toList(),
                changes.complete && rules.complete,
                verification.verify());
    }

    private static Optional<Violation> violation(AuditEntry entry) {
        var event = entry.event();
        return switch (event.kind()) {
            case REFUSED -> Optional.of(new Violation(entry, "Refused, and not done: " + error(event)));
            case DRIFT_FOUND -> Optional.of(new Violation(entry, "The database was changed past its migrations."));
            default ->
                "true".equals(event.details().get(FORCED))
                        ? Optional.of(new Violation(entry, "Done against the configured rules, by force."))
                        : Optional.empty();
        };
    }

    private static String error(AuditEvent event) {
        var result = event.result();
        return result == null || result.error() == null ? "it is not recorded why." : result.error();
    }

    /** Page after page, up to a limit. */
    private final class Collected {

        private final List<AuditEntry> entries = new ArrayList<>();
        private boolean complete = true;

        void add(AuditQuery query) {
            var pages = query.limitedTo(AuditQuery.MOST);
            for (var page = trail.find(pages); ; page = trail.find(pages.before(page.next()))) {
                page.entries().forEach(entry -> entries.add(entry.withoutTrace()));
                if (page.next() == null) {
                    return;
                }
                if (entries.size() >= ComplianceReport.MOST) {
                    complete = false;
                    return;
                }
            }
        }

        List<AuditEntry> earliestFirst() {
            Collections.reverse(entries);
            return entries;
        }
    }
}
