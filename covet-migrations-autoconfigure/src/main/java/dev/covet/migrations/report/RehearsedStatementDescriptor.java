package dev.covet.migrations.report;

import dev.covet.migrations.dryrun.Outcome;
import dev.covet.migrations.dryrun.RehearsedStatement;
import dev.covet.migrations.dryrun.Scan;
import dev.covet.migrations.report.RehearsedMigrationDescriptor.LockDescriptor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement in a dry run.
 *
 * @param sql the very statement, or a line about Java
 * @param durationMs in milliseconds; {@code null} when it was not executed
 * @param rows how many rows it changed; {@code null} when it was not executed
 * @param locks those that it took and no statement before it, on what was there before
 * @param rewrites tables that it wrote anew as a whole
 * @param indexes indexes that it built
 * @param scans tables that it read row by row
 * @param blocks what others have to wait with from then on
 */
public record RehearsedStatementDescriptor(
        String sql,
        Outcome outcome,
        @Nullable Double durationMs,
        @Nullable Long rows,
        List<LockDescriptor> locks,
        List<String> rewrites,
        List<String> indexes,
        List<Scan> scans,
        List<String> blocks) {

    static RehearsedStatementDescriptor of(RehearsedStatement statement) {
        var executed = statement.outcome() != Outcome.PLANNED;
        var observed = statement.observed();
        return new RehearsedStatementDescriptor(
                statement.text(),
                statement.outcome(),
                executed ? Millis.of(statement.duration()) : null,
                executed ? statement.rows() : null,
                observed.locks().stream().map(LockDescriptor::of).toList(),
                observed.rewrites(),
                observed.indexes(),
                observed.scans(),
                statement.blocks());
    }
}
