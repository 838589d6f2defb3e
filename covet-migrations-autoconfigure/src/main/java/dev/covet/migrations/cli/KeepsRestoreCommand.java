package dev.covet.migrations.cli;

import dev.covet.migrations.audit.AuditEvent;
import dev.covet.migrations.audit.AuditKind;
import dev.covet.migrations.audit.AuditResult;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings back by hand what was put aside. */
@Command(
        name = "restore",
        description = "Bring back rows that are missing, and values where there are none. What is there stays.")
final class KeepsRestoreCommand extends DatabaseCommand {

    @Parameters(paramLabel = "ID", description = "The number that 'keeps list' shows.")
    private long id;

    KeepsRestoreCommand(CommandContext context) {
        super(context);
    }

    /** What is told as JSON. */
    record Document(String database, long id, List<String> conflicts) {}

    @Override
    Outcome execute(MigratorSetup setup) {
        var conflicts = setup.keptData().restore(id);
        setup.audit()
                .record(AuditEvent.of(AuditKind.KEEP_RESTORED, UUID.randomUUID().toString())
                        .ended(AuditResult.SUCCESS)
                        .with(Map.of("keep", String.valueOf(id), "conflicts", String.valueOf(conflicts.size()))));
        if (wantsJson()) {
            print(new Document(setup.database().name(), id, conflicts));
        } else {
            conflicts.forEach(context().streams().err()::println);
            out().println(conflicts.isEmpty() ? "Brought back." : "Brought back, but for these rows.");
        }
        return Outcome.DONE;
    }
}
