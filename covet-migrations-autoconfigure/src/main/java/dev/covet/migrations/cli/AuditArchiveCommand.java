package dev.covet.migrations.cli;

import dev.covet.migrations.audit.ArchivedEvents;
import dev.covet.migrations.audit.Period;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves the oldest events to a file. */
@Command(
        name = "archive",
        description = "Move the oldest events to a file that is verified before they go from the database.")
final class AuditArchiveCommand extends DatabaseCommand {

    @ArgGroup(multiplicity = "1")
    private Extent extent = new Extent();

    @Option(
            names = "--to",
            paramLabel = "FILE",
            required = true,
            description = "The file, which must not be there; compressed by gzip.")
    private Path file = Path.of("");

    /** Which events. */
    static final class Extent {

        @Option(names = "--before", paramLabel = "DATE", description = "Events before this date, or moment.")
        private @Nullable String before;

        @Option(names = "--keep-days", paramLabel = "N", description = "Events that are older than so many days.")
        private @Nullable Integer keepDays;

        private Instant end() {
            if (keepDays != null) {
                if (keepDays < 0) {
                    throw new UsageException("--keep-days must not be negative, and is " + keepDays + ".");
                }
                return Clock.systemUTC().instant().minus(Duration.ofDays(keepDays));
            }
            try {
                var from = Period.parse(before, null).from();
                if (from == null) {
                    throw new UsageException("--before needs a date.");
                }
                return from;
            } catch (IllegalArgumentException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
        }
    }

    AuditArchiveCommand(CommandContext context) {
        super(context);
    }

    /** What is told as JSON. */
    record Document(
            String database,
            long events,
            @Nullable String file,
            @Nullable String anchor) {}

    @Override
    Outcome execute(MigratorSetup setup) {
        var archived = setup.audit().archiving().archive(extent.end(), file);
        if (wantsJson()) {
            print(new Document(
                    setup.database().name(),
                    archived.map(ArchivedEvents::entries).orElse(0L),
                    archived.map(events -> events.file().toString()).orElse(null),
                    archived.map(events -> events.last().toString()).orElse(null)));
        } else {
            archived.ifPresentOrElse(this::print, () -> out().println("There is nothing to archive."));
        }
        return Outcome.DONE;
    }

    private void print(ArchivedEvents archived) {
        var first = archived.after().id() + 1;
        out().println("Archived: " + archived.entries() + " events, " + first + " to "
                + archived.last().id() + ", in " + archived.file());
        out().println("Anchor:   " + archived.last());
    }
}
