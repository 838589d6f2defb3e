package dev.covet.migrations.cli;

import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.backup.BackupEntry;
import dev.covet.migrations.backup.Backups;
import dev.covet.migrations.backup.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads backups to their end. */
@Command(name = "verify", description = "Read backups to their end; exits with 1 when one of them cannot be restored.")
final class BackupVerifyCommand extends DatabaseCommand {

    @Parameters(paramLabel = "ID", arity = "0..1", description = "The backup; all, when none is named.")
    private @Nullable String id;

    BackupVerifyCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome execute(MigratorSetup setup) {
        var verifications = new ArrayList<Verification>();
        try (var progress = new ProgressLine(context().streams())) {
            var backups = context().application().getBean(Backups.class);
            if (id == null) {
                backups.list().forEach(entry -> verifications.add(verified(backups, entry, progress)));
            } else {
                verifications.add(backups.verify(id, progress::show));
            }
        }
        if (wantsJson()) {
            print(Map.of("backups", verifications));
        } else {
            print(verifications);
        }
        return verifications.stream().allMatch(Verification::isSound) ? Outcome.DONE : Outcome.FOUND;
    }

    private static Verification verified(Backups backups, BackupEntry entry, ProgressLine progress) {
        return entry.fault() == null
                ? backups.verify(entry.id(), progress::show)
                : new Verification(entry.id(), List.of(entry.fault()));
    }

    private void print(List<Verification> verifications) {
        if (verifications.isEmpty()) {
            out().println("There are no backups.");
        }
        for (var verification : verifications) {
            out().println(verification.id() + (verification.isSound() ? "  sound" : "  cannot be restored"));
            verification.faults().forEach(fault -> out().println("  " + fault));
        }
    }
}
