package dev.covet.migrations.cli;

import dev.covet.migrations.autoconfigure.ApplicationWorkshop;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.validation.Fault;
import dev.covet.migrations.validation.Fault.Severity;
import dev.covet.migrations.validation.Validation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/** What is wrong with the database, and with the configuration that leads to it. */
@Command(
        name = "validate",
        description = {
            "Look for what is wrong: migrations, schema, indexes, constraints, rows, rights, secrets.",
            "Exits with 1 when there is an error or a warning."
        })
final class ValidateCommand extends DatabaseCommand {

    ValidateCommand(CommandContext context) {
        super(context);
    }

    /**
     * What is told as JSON.
     *
     * @param errors how many faults are errors, warnings how many are warnings, advice how many are neither
     */
    record Document(String database, long errors, long warnings, long advice, List<Fault> faults) {

        static Document of(String database, List<Fault> faults) {
            return new Document(
                    database,
                    count(faults, Severity.ERROR),
                    count(faults, Severity.WARNING),
                    count(faults, Severity.ADVICE),
                    faults);
        }

        private static long count(List<Fault> faults, Severity severity) {
            return faults.stream().filter(fault -> fault.severity() == severity).count();
        }
    }

    @Override
    Outcome execute(MigratorSetup setup) {
        try (var progress = new ProgressLine(context().streams())) {
            progress.show("Validating");
            var document = Document.of(setup.database().name(), faults());
            progress.clear();
            if (wantsJson()) {
                print(document);
            } else {
                tell(document);
            }
            return document.errors() + document.warnings() == 0 ? Outcome.DONE : Outcome.FOUND;
        }
    }

    private List<Fault> faults() {
        var faults =
                new ArrayList<>(new Validation(ApplicationWorkshop.of(context().application())).run());
        faults.addAll(new PlainTextCredentials(context().application().getEnvironment()).find());
        faults.sort(Comparator.comparing(Fault::severity));
        return faults;
    }

    private void tell(Document document) {
        document.faults().forEach(this::tell);
        out().println("Database '" + document.database() + "': " + counted(document.errors(), "error") + ", "
                + counted(document.warnings(), "warning") + ", " + counted(document.advice(), "hint") + ".");
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private void tell(Fault fault) {
        out().println(fault.severity() + " (" + fault.area().name().toLowerCase(Locale.ROOT) + "): " + fault.what());
        if (fault.where() != null) {
            out().println("  Where: " + fault.where());
        }
        out().println("  Fix:   " + fault.fix());
    }
}
