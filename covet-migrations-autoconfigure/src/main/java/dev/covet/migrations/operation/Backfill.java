package dev.covet.migrations.operation;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sets columns of existing rows, a batch of rows at a time in the order of the primary key, so that no lock is held for long.
 *
 * @param where the rows to change; {@code null} for all
 * @param batchSize rows at a time, at least 1
 * @param pause how long to wait between two batches, not negative
 */
public record Backfill(
        String table, List<Assignment> set, @Nullable SqlText where, int batchSize, Duration pause)
        implements Operation {

    /** How many rows one statement changes where the migration does not say. */
    public static final int DEFAULT_BATCH_SIZE = 5_000;

    public Backfill {
        set = List.copyOf(set);
        if (set.isEmpty() || batchSize < 1 || pause.isNegative()) {
            throw new InvalidMigrationException(
                    "The backfill of '" + table + "' sets " + set.size() + " columns, in batches of " + batchSize
                            + " rows with a pause of " + pause.toMillis() + " ms.",
                    "Set at least one column, in batches of at least one row, with a pause that is not negative.");
        }
    }

    @Override
    public Schema apply(Schema before) {
        return before.backfill(table, set.stream().map(Assignment::column).toList());
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        // What the columns held before is not known any more, but the columns are as they were: nothing to change back.
        return Optional.of(RunSql.nothing());
    }

    @Override
    public String describe() {
        return "backfill " + table + " " + set.stream().map(Assignment::column).toList();
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
