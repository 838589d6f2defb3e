package dev.covet.migrations.cli;

import dev.covet.migrations.audit.ComplianceReport;
import dev.covet.migrations.audit.ComplianceReports;
import dev.covet.migrations.audit.ReportCsv;
import dev.covet.migrations.audit.ReportHtml;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.report.ComplianceReportDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A report of a period. */
@Command(name = "report", description = "Report what was changed in a period, by whom, why, and what came of it.")
final class AuditReportCommand extends DatabaseCommand {

    /** What a report looks like. */
    enum Format {
        JSON,
        CSV,
        HTML
    }

    @Mixin
    private PeriodOptions when = new PeriodOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "One of ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private Format format = Format.JSON;

    @Option(names = "--output", paramLabel = "FILE", description = "Write it to this file, which must not be there.")
    private @Nullable Path output;

    AuditReportCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome execute(MigratorSetup setup) {
        var audit = setup.audit();
        var report = new ComplianceReports(
                        setup.database().name(), audit.trail(), audit.verification(), Clock.systemUTC())
                .of(when.period());
        if (output == null) {
            out().print(text(report));
        } else {
            write(output, text(report));
        }
        return Outcome.DONE;
    }

    private String text(ComplianceReport report) {
        return switch (wantsJson() ? Format.JSON : format) {
            case JSON -> Json.write(ComplianceReportDescriptor.of(report)) + "\n";
            case CSV -> ReportCsv.of(report);
            case HTML -> ReportHtml.of(report);
        };
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UsageException(
                    "The file '" + file + "' cannot be written, or is there already: " + e.getMessage());
        }
    }
}
