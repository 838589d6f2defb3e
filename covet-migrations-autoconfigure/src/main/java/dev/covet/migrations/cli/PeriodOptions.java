package dev.covet.migrations.cli;

import dev.covet.migrations.audit.Period;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The period that a command asks about. */
final class PeriodOptions {

    @Option(
            names = {"--from", "--since"},
            paramLabel = "WHEN",
            description = "From this date, or moment such as 2026-01-31T08:00:00Z, on.")
    private @Nullable String from;

    @Option(
            names = {"--to", "--until"},
            paramLabel = "WHEN",
            description = "Up to this date, which is part of it, or moment.")
    private @Nullable String to;

    /** @throws UsageException when it is none */
    Period period() {
        try {
            return Period.parse(from, to);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
