package dev.covet.migrations.cli;

import dev.covet.migrations.audit.AuditEntry;
import dev.covet.migrations.audit.AuditKind;
import dev.covet.migrations.audit.AuditOutcome;
import dev.covet.migrations.audit.AuditQuery;
import dev.covet.migrations.audit.AuditTrail;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.report.AuditEventDescriptor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The newest events, or those that are looked for. */
@Command(name = "recent", description = "List the newest events, or those that are looked for, the newest first.")
final class AuditRecentCommand extends DatabaseCommand {

    @Mixin
    private PeriodOptions when = new PeriodOptions();

    @Mixin
    private LimitOption limit = new LimitOption();

    @Option(names = "--before", paramLabel = "ID", description = "Only events behind this one, to turn the page.")
    private @Nullable Long before;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description = "Only events of these kinds: ${COMPLETION-CANDIDATES}.")
    private List<AuditKind> kinds = new ArrayList<>();

    @Option(
            names = "--outcome",
            paramLabel = "OUTCOME",
            description = "Only events that ended so: ${COMPLETION-CANDIDATES}.")
    private @Nullable AuditOutcome outcome;

    @Option(names = "--executor", paramLabel = "NAME", description = "Only what this user did.")
    private @Nullable String executor;

    @Option(names = "--migration", paramLabel = "NAME", description = "Only what is about this migration.")
    private @Nullable String migration;

    @Option(names = "--execution", paramLabel = "ID", description = "Only events of this run.")
    private @Nullable String execution;

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "Only events in whose SQL, error, description, ticket or reason this occurs.")
    private @Nullable String text;

    AuditRecentCommand(CommandContext context) {
        super(context);
    }

    /** What is told as JSON. */
    record Document(String database, List<AuditEventDescriptor> events) {}

    @Override
    Outcome execute(MigratorSetup setup) {
        var entries = found(setup.audit().trail(), query());
        if (wantsJson()) {
            print(new Document(
                    setup.database().name(),
                    entries.stream().map(AuditEventDescriptor::of).toList()));
        } else if (entries.isEmpty()) {
            out().println("Nothing is recorded.");
        } else {
            entries.forEach(entry -> out().println(AuditLines.of(entry)));
        }
        return Outcome.DONE;
    }

    private AuditQuery query() {
        try {
            return AuditQuery.recent()
                    .in(when.period())
                    .about(migration)
                    .of(kinds)
                    .endingIn(outcome)
                    .by(executor)
                    .during(execution)
                    .containing(text)
                    .before(before)
                    .limitedTo(limit.number());
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** Looking into events stops after a while; a person at a terminal wants it to go on. */
    private static List<AuditEntry> found(AuditTrail trail, AuditQuery query) {
        var entries = new ArrayList<AuditEntry>();
        var rest = query;
        while (true) {
            var page = trail.find(rest);
            entries.addAll(page.entries());
            if (page.next() == null || entries.size() >= query.limit()) {
                return entries;
            }
            rest = query.before(page.next()).limitedTo(query.limit() - entries.size());
        }
    }
}
