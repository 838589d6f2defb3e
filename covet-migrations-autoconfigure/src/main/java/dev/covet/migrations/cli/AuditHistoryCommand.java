package dev.covet.migrations.cli;

import dev.covet.migrations.audit.AuditEntry;
import dev.covet.migrations.audit.AuditKind;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.report.AuditEventDescriptor;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What has happened to one migration. */
@Command(name = "history", description = "List what has happened to one migration, the newest first.")
final class AuditHistoryCommand extends DatabaseCommand {

    @Parameters(paramLabel = "NAME", description = "The migration's full name.")
    private String name;

    @Option(names = "--statements", description = "With each statement.")
    private boolean statements;

    AuditHistoryCommand(CommandContext context) {
        super(context);
        this.name = "";
    }

    /** What is told as JSON. */
    record Document(String database, String migration, List<AuditEventDescriptor> events) {}

    @Override
    Outcome execute(MigratorSetup setup) {
        var entries = setup.audit().trail().history(name).entries();
        if (wantsJson()) {
            print(new Document(
                    setup.database().name(),
                    name,
                    entries.stream().map(AuditEventDescriptor::of).toList()));
        } else if (entries.isEmpty()) {
            out().println("Nothing is recorded of a migration '" + AuditLines.printable(name) + "'.");
        } else {
            entries.stream()
                    .filter(entry -> statements || entry.event().kind() != AuditKind.STATEMENT)
                    .forEach(this::print);
        }
        return Outcome.DONE;
    }

    private void print(AuditEntry entry) {
        out().println(AuditLines.of(entry));
        var sql = entry.event().sql();
        if (sql != null) {
            sql.lines().forEach(line -> out().println("    " + AuditLines.printable(line)));
        }
    }
}
