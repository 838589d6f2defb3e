package dev.covet.migrations.cli;

import dev.covet.migrations.audit.Anchor;
import dev.covet.migrations.audit.Audit;
import dev.covet.migrations.audit.ChainFinding;
import dev.covet.migrations.audit.ChainReport;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.report.ChainReportDescriptor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether somebody has changed the audit. */
@Command(
        name = "verify",
        description = "Find events that were changed, taken away, added or moved; exits with 1 when there are any.")
final class AuditVerifyCommand extends DatabaseCommand {

    @Option(
            names = "--anchor",
            paramLabel = "ID:HASH",
            description = "An event and the hash that it had, kept elsewhere. Can be given several times.")
    private List<String> anchors = new ArrayList<>();

    @Option(
            names = "--archive",
            paramLabel = "FILE",
            description =
                    "Verify this archive, and that the chain in the database goes on from it. Can be given several"
                            + " times.")
    private List<Path> archives = new ArrayList<>();

    AuditVerifyCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome execute(MigratorSetup setup) {
        try (var progress = new ProgressLine(context().streams())) {
            progress.show("Verifying");
            var report = verified(setup.audit(), parsed());
            progress.clear();
            if (wantsJson()) {
                print(ChainReportDescriptor.of(report));
            } else {
                print(report, setup.audit().settings().key() != null);
            }
            return report.isIntact() ? Outcome.DONE : Outcome.FOUND;
        }
    }

    private ChainReport verified(Audit audit, List<Anchor> known) {
        return archives.isEmpty()
                ? audit.verification().verify(known)
                : audit.archiving().verify(archives, known);
    }

    private List<Anchor> parsed() {
        try {
            return anchors.stream().map(Anchor::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private void print(ChainReport report, boolean hasKey) {
        var events = report.entries() + (report.entries() == 1 ? " event" : " events");
        if (report.isIntact()) {
            out().println("Intact: " + events + ".");
            out().println("Anchor: " + report.last());
        } else {
            out().println("Not intact; " + events + " were read:");
            report.findings().forEach(finding -> out().println("  " + line(finding)));
            if (report.moreFindings() > 0) {
                out().println("  and " + report.moreFindings() + " more.");
            }
        }
        if (hasKey && report.unkeyed() > 0) {
            out().println(report.unkeyed() + " of them are not protected by the key.");
        }
    }

    private static String line(ChainFinding finding) {
        var migration = finding.migration();
        return finding.kind() + "  " + AuditLines.printable(finding.what())
                + (migration == null ? "" : " Migration: " + AuditLines.printable(migration));
    }
}
