package dev.covet.migrations.audit;

import dev.covet.migrations.audit.AuditLog.TimedEvent;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.runner.Excerpt;
import dev.covet.migrations.runner.MigrationListener;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records what happens to one database, in that database. */
public final class Audit {

    private static final Logger LOG = LoggerFactory.getLogger("dev.covet.migrations.audit");

    private final Database database;
    private final String prefix;
    private final AuditSettings settings;
    private final AuditOrigin origin;
    private final Clock clock;
    private final AuditLog log;

    /** @param prefix what the names of our own tables begin with */
    public Audit(Database database, String prefix, AuditSettings settings, AuditOrigin origin) {
        this.database = database;
        this.prefix = prefix;
        this.settings = settings;
        this.origin = origin;
        this.clock = Clock.systemUTC();
        this.log = new AuditLog(database.name(), origin, new ChainHash(settings.key()), prefix, clock);
    }

    /** The same audit, for what is done on behalf of somebody. */
    public Audit by(String somebody) {
        return new Audit(database, prefix, settings, origin.by(somebody));
    }

    /** The names of the tables that it is kept in, not quoted. */
    public List<String> tables() {
        return AuditTables.names(prefix);
    }

    public AuditSettings settings() {
        return settings;
    }

    /** What can be asked of it. */
    public AuditTrail trail() {
        return new AuditTrail(database, prefix);
    }

    /** Finds out whether somebody has changed it. */
    public ChainVerification verification() {
        return new ChainVerification(database, prefix, settings.key());
    }

    /** Moves the oldest events into archives, and verifies these. */
    public AuditArchiving archiving() {
        return new AuditArchiving(database, prefix, log, new ChainHash(settings.key()));
    }

    /** Records what migrators do, one run after the other. */
    public MigrationListener listener() {
        return settings.enabled() ? new AuditingListener(this) : new MigrationListener() {};
    }

    /**
     * Records something that no migrator does, such as a restored backup. Where that fails, it is logged.
     *
     * @throws MigrationException when it cannot be recorded and everything must be
     */
    public void record(AuditEvent event) {
        append(event).ifPresent(failure -> {
            if (settings.required()) {
                throw notRecorded(failure);
            }
            warnNotRecorded(failure);
        });
    }

    /** Records what was seen by somebody who only looks, who may not be allowed to write; then it is not recorded. */
    public void recordSeen(AuditEvent event) {
        append(event)
                .ifPresent(
                        failure -> LOG.debug("{} is not recorded in the audit: {}", event.kind(), failure.describe()));
    }

    /** @return why it could not be done; empty when it was, or is not wanted */
    private Optional<DatabaseException> append(AuditEvent event) {
        if (!settings.enabled()) {
            return Optional.empty();
        }
        try (var session = database.open()) {
            log.append(session, List.of(log.now(event)));
            return Optional.empty();
        } catch (DatabaseException e) {
            return Optional.of(e);
        }
    }

    /**
     * The same, for who has a session already. Where that one is lost, another is tried.
     *
     * @param session outside of any transaction
     */
    public void record(Session session, AuditEvent event) {
        if (!settings.enabled()) {
            return;
        }
        var events = List.of(log.now(event));
        try {
            log.append(session, events);
        } catch (DatabaseException e) {
            appendElsewhere(events, e);
        }
    }

    AuditLog log() {
        return log;
    }

    Clock clock() {
        return clock;
    }

    /** As much of a step as shall be recorded. */
    @Nullable
    String recordable(Step step, Session session) {
        return switch (settings.sql()) {
            case FULL -> step.text();
            case MASKED -> Excerpt.whole(step.text(), session.server().engine());
            case NONE -> null;
        };
    }

    MigrationException notRecorded(DatabaseException reason) {
        return new ConfigurationException(
                List.of(new Problem(
                        "Nothing was done, as it could not be recorded in the audit of the database '" + database.name()
                                + "': " + reason.describe(),
                        "the " + AuditTables.place(prefix),
                        reason.adviceOr("Give the migrator the right to create these tables, to read and to add rows.")
                                + " To migrate without a record, set covet.migrations.audit.required=false.")),
                reason);
    }

    void warnNotRecorded(DatabaseException reason) {
        LOG.warn(
                "What is done now is not recorded in the audit of the database '{}' ({}): {}"
                        + " With covet.migrations.audit.required=true nothing would be done.",
                database.name(),
                AuditTables.place(prefix),
                reason.describe());
    }

    /** Where a connection was lost, another one may do; the events are lost if not, and that is said. */
    void appendElsewhere(List<TimedEvent> events, DatabaseException reason) {
        try (var session = database.open()) {
            log.append(session, events);
        } catch (DatabaseException e) {
            e.addSuppressed(reason);
            LOG.error(
                    "{} events could not be recorded in the audit of the database '{}', among them {}: {}",
                    events.size(),
                    database.name(),
                    events.isEmpty()
                            ? "none"
                            : events.get(events.size() - 1).event().kind(),
                    e.describe());
        }
    }

    /** A hash that stands elsewhere too shows that nobody has written the whole chain anew. */
    void announceAnchor() {
        log.end().ifPresent(anchor -> LOG.info("The audit of database '{}' ends with {}", database.name(), anchor));
    }
}
