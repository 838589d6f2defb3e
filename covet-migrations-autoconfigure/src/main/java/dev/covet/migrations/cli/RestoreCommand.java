package dev.covet.migrations.cli;

import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.backup.Backups;
import dev.covet.migrations.backup.RestoreReport;
import dev.covet.migrations.backup.RestoreRequest;
import dev.covet.migrations.backup.manifest.BackupManifest;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.report.BackupDescriptor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Restores a backup. */
@Command(
        name = "restore",
        description = "Restore a backup into this database; what is there is refused, or replaced and backed up first.")
final class RestoreCommand extends DatabaseCommand {

    @Parameters(paramLabel = "ID", arity = "0..1", description = "The backup, as 'covet backup list' shows it.")
    private @Nullable String id;

    @Option(names = "--latest", description = "The newest backup that was not itself made before restoring.")
    private boolean latest;

    @Option(names = "--interactive", description = "Choose from a list.")
    private boolean interactive;

    @Option(names = "--replace", description = "Replace what is there, after a backup of it.")
    private boolean replace;

    @Option(
            names = "--tables",
            paramLabel = "TABLE",
            split = ",",
            description = "The rows of these tables only, separated by commas.")
    private List<String> tables = new ArrayList<>();

    RestoreCommand(CommandContext context) {
        super(context);
    }

    /** @param safetyBackup the id of the backup of what was there; {@code null} when nothing was */
    private record Restored(
            BackupDescriptor restored, @Nullable String safetyBackup, long rows, List<String> differences) {

        static Restored of(RestoreReport report) {
            return new Restored(
                    BackupDescriptor.of(report.backup()), report.safetyBackup(), report.rows(), report.differences());
        }
    }

    @Override
    Outcome execute(MigratorSetup setup) {
        requireOneWay();
        var backups = context().application().getBean(Backups.class);
        var chosen = chosen(backups);
        if (chosen == null) {
            out().println("Nothing was restored.");
            return Outcome.DONE;
        }
        var request = RestoreRequest.of(chosen).ofTables(tables);
        try (var progress = new ProgressLine(context().streams())) {
            var report = backups.restore(replace ? request.replacing() : request, progress::show);
            progress.clear();
            if (wantsJson()) {
                print(Restored.of(report));
            } else {
                print(report);
            }
            return Outcome.DONE;
        }
    }

    private void requireOneWay() {
        var ways = (id == null ? 0 : 1) + (latest ? 1 : 0) + (interactive ? 1 : 0);
        if (ways != 1) {
            throw new UsageException("Name one backup: by its ID, with --latest, or with --interactive.");
        }
    }

    /** {@code null} when the person has thought better of it. */
    private @Nullable String chosen(Backups backups) {
        if (id != null) {
            return id;
        }
        return latest
                ? backups.latest()
                        .map(BackupManifest::id)
                        .orElseThrow(() -> new ConfigurationException(
                                "There is no backup of this database's engine to restore.",
                                "Look with 'covet backup list' at what there is, and at covet.migrations.backup.directory"
                                        + " or url."))
                : new BackupChoice(context().streams(), backups.list()).ask().orElse(null);
    }

    private void print(RestoreReport report) {
        if (report.safetyBackup() != null) {
            out().println("What was there is in the backup " + report.safetyBackup() + ".");
        }
        out().println("Restored " + report.backup().id() + ": "
                + BackupLine.counted(report.backup().tables().size(), "table") + " with "
                + BackupLine.counted(report.rows(), "row") + ", as they were at "
                + report.backup().createdAt() + ".");
        report.differences()
                .forEach(difference ->
                        context().streams().err().println("The server's version makes a difference: " + difference));
    }
}
