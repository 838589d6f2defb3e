package dev.covet.migrations.cli;

import dev.covet.migrations.audit.AuditQuery;
import picocli.CommandLine.Option;

/** How much a command lists. */
final class LimitOption {

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            defaultValue = "20",
            description = "How many at most; by default ${DEFAULT-VALUE}, " + AuditQuery.MOST + " at most.")
    private int limit;

    /** @throws UsageException when it is less than one, or too many to be listed at once */
    int number() {
        if (limit < 1 || limit > AuditQuery.MOST) {
            throw new UsageException("The limit must be from 1 to " + AuditQuery.MOST + ", and is " + limit + ".");
        }
        return limit;
    }
}
