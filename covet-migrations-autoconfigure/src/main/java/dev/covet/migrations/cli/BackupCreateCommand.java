package dev.covet.migrations.cli;

import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.backup.BackupRequest;
import dev.covet.migrations.backup.Backups;
import dev.covet.migrations.backup.manifest.BackupReason;
import dev.covet.migrations.report.BackupDescriptor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a backup. */
@Command(name = "create", description = "Back the database up, and verify the backup by reading it back.")
final class BackupCreateCommand extends DatabaseCommand {

    @Option(
            names = "--tables",
            paramLabel = "TABLE",
            split = ",",
            description = "The rows of these tables only, separated by commas.")
    private List<String> tables = new ArrayList<>();

    @Option(names = "--note", paramLabel = "TEXT", description = "A line that the list shows beside the backup.")
    private @Nullable String note;

    BackupCreateCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome execute(MigratorSetup setup) {
        try (var progress = new ProgressLine(context().streams())) {
            var request = BackupRequest.ofTables(BackupReason.REQUESTED, tables).withNote(note);
            var backup = context().application().getBean(Backups.class).create(request, progress::show);
            progress.clear();
            if (wantsJson()) {
                print(BackupDescriptor.of(backup));
            } else {
                out().println("Made and verified the backup " + backup.id() + ": " + BackupLine.content(backup) + ".");
            }
            return Outcome.DONE;
        }
    }
}
