package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.keep.Kept;
import dev.covet.migrations.keep.KeptRows;
import dev.covet.migrations.plan.Restoring;
import dev.covet.migrations.problem.MigrationExecutionException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts aside what operations take away, and brings it back. */
final class Preservation {

    private final Session session;
    private final MigratorSettings settings;
    private final KeepsTable register;
    private final Set<String> conflicts = new LinkedHashSet<>();

    Preservation(Session session, MigratorSettings settings) {
        this.session = session;
        this.settings = settings;
        this.register = new KeepsTable(session, settings);
    }

    void keep(Step.Keep step) {
        step.statements().forEach(session::execute);
        var content = ContentDigest.of(session, step.what());
        var expires = Clock.systemUTC().instant().plus(settings.keep().expiry());
        register.add(step.what(), content.rows(), content.checksum(), expires);
    }

    /**
     * Brings it back.
     *
     * @throws MigrationExecutionException when it is not what was put aside, or does not go together with what is there now
     */
    void restore(Step.Restore step) {
        requireUntouched(step.what());
        var left = 0;
        for (var conflict : step.conflicts()) {
            left += inConflict(conflict);
        }
        new SilentTriggers(session)
                .during(step.what().table(), () -> step.statements().forEach(session::execute));
        left += new OverwrittenRows(session, step.what())
                .question()
                .map(this::inConflict)
                .orElse(0);
        register.change(step.what().place(), left == 0 ? Kept.State.RESTORED : Kept.State.PARTLY_RESTORED);
    }

    /** Brings it back into a table whose definition only the database knows; where that is not there, it stays kept. */
    void restore(Step.RestoreInto step) {
        var what = step.what();
        var table = new SessionDatabase(session, settings).schema().table(what.table());
        var steps = table.map(found -> Restoring.into(session.dialect(), what, found, step.instead()))
                .orElse(List.of());
        if (steps.isEmpty()) {
            conflicts.add("What '" + what.table() + "' had lost stays where it is kept, in the table '" + what.place()
                    + "': there is no such table or column now, or no key that tells its rows apart.");
        }
        for (var next : steps) {
            if (next instanceof Step.Restore restore) {
                restore(restore);
            } else {
                session.execute(next.text());
            }
        }
    }

    /** Rows that could not be brought back, as sentences that name their keys. */
    List<String> conflicts() {
        return List.copyOf(conflicts);
    }

    private void requireUntouched(KeptRows what) {
        if (!settings.rollback().verifyChecksums()) {
            return;
        }
        var kept = register.read().stream()
                .filter(row -> row.what().place().equals(what.place()))
                .findFirst()
                .orElseThrow(() -> new MigrationExecutionException(
                        "What was kept of '" + what.table() + "' is not registered any more.",
                        "See the table " + settings.keepsTable() + "; 'covet keeps list' shows what there is."));
        var content = ContentDigest.of(session, what);
        if (content.rows() != kept.rows() || !content.checksum().equals(kept.checksum())) {
            throw new MigrationExecutionException(
                    "What was kept of '" + what.table() + "' in the table '" + what.place()
                            + "' has been changed since: it has " + content.rows() + " rows, and had " + kept.rows()
                            + " with another checksum.",
                    "Look at the table. To bring back what it has now, set"
                            + " covet.migrations.rollback.verify-checksums=false for once.");
        }
    }

    private int inConflict(Step.Conflict conflict) {
        var found = ConflictingRows.of(session, conflict);
        if (found.count() > 0 && conflict.stops()) {
            throw new MigrationExecutionException(found.words(), conflict.fix());
        }
        if (found.count() > 0) {
            conflicts.add(found.words() + " " + conflict.fix());
        }
        return found.count();
    }
}
