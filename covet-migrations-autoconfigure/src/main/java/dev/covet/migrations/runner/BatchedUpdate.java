package dev.covet.migrations.runner;

import dev.covet.migrations.database.RowMapper;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.problem.MigrationExecutionException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks along a primary key and changes the rows of one stretch after the other, so that it ends however many rows come in. */
final class BatchedUpdate {

    private final Session session;
    private final Step.Batches step;

    BatchedUpdate(Session session, Step.Batches step) {
        this.session = session;
        this.step = step;
    }

    /** Changes all rows; gives how many the engine says it changed. */
    long run() {
        var upTo = session.first(step.firstKey(), key());
        if (upTo.isEmpty()) {
            return session.update(step.updateAll());
        }
        var changed = (long) session.update(step.updateFirst(), upTo.get().toArray());
        while (true) {
            pause();
            var after = upTo.get();
            upTo = session.first(step.nextKey(), key(), after.toArray());
            if (upTo.isEmpty()) {
                return changed + session.update(step.updateRest(), after.toArray());
            }
            var both = new ArrayList<>(after);
            both.addAll(upTo.get());
            changed += session.update(step.update(), both.toArray());
        }
    }

    private RowMapper<List<@Nullable Object>> key() {
        return row -> {
            var values = new ArrayList<@Nullable Object>();
            for (var i = 1; i <= step.keyColumns().size(); i++) {
                values.add(row.getObject(i));
            }
            return values;
        };
    }

    private void pause() {
        try {
            Thread.sleep(step.backfill().pause().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationExecutionException(
                    "The backfill of '" + step.backfill().table() + "' was interrupted between two batches.",
                    "Start again: it begins anew with the first row, which changes nothing twice if its values do not"
                            + " depend on what they replace.");
        }
    }
}
