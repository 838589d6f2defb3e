package dev.covet.migrations.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.runner.MigrationRun;
import dev.covet.migrations.testing.TestEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Whatever was migrated, and however far back one goes: nothing is lost. Other numbers of rollbacks:
 * {@code -Dcovet.test.rollbacks=2000}; the histories of another seed: {@code -Dcovet.test.seed=42}.
 */
abstract class RandomRollbacksContract {

    private static final int ROLLBACKS = Integer.getInteger("covet.test.rollbacks", 200);
    private static final long SEED = Long.getLong("covet.test.seed", 1);
    private static final int MIGRATIONS = 6;
    private static final int ROLLBACKS_OF_ONE = 8;

    /** A failure takes about as long as a rollback: each history has some, and one of several has many. */
    private static final int FAILURES = 4;

    private static final int FAILURES_EVERYWHERE = 8;
    private static final int MOST_FAILURES = 40;

    abstract TestEngine engine();

    @Test
    void bringBackEverythingForthAndBack() {
        var rollbacks = 0;
        for (var seed = SEED; rollbacks < ROLLBACKS; seed++) {
            rollbacks += live(seed);
        }
    }

    private int live(long seed) {
        var random = new Random(seed);
        var rollbacks = 0;
        try (var life = new RandomLife(engine(), random)) {
            for (var i = 0; i < MIGRATIONS; i++) {
                if (!life.grow()) {
                    return 0;
                }
            }
            var before = life.content();
            fail(life, before, random, seed);
            for (; rollbacks < ROLLBACKS_OF_ONE; rollbacks++) {
                var request = life.request();
                life.rollback(request);
                life.requireAsRemembered("seed " + seed + ", after the rollback of " + request.describe());
                life.migrate();
                assertThat(before.differencesOf(life.content()))
                        .as("seed %d, forth again after the rollback of %s; %s", seed, request.describe(), life)
                        .isEmpty();
            }
            writeMeanwhile(life, seed);
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        }
        return rollbacks;
    }

    /** A failure at each statement, or at some of a long rollback, leaves all as it was; without one it succeeds afterwards. */
    private void fail(RandomLife life, DatabaseContent before, Random random, long seed) {
        var request = life.request();
        var statements = life.statementsOf(request);
        life.migrate();
        var failures = seed % FAILURES_EVERYWHERE == 0 ? MOST_FAILURES : FAILURES;
        var chosen = random.ints(1, statements + 1).distinct().limit(Math.min(failures, statements));
        for (var statement : chosen.sorted().toArray()) {
            failAt(life, before, request, statement, seed);
        }
        life.rollback(request);
        life.requireAsRemembered("seed " + seed + ", after the rollback that had failed, of " + request.describe());
        life.migrate();
    }

    private static void failAt(
            RandomLife life, DatabaseContent before, RollbackRequest request, int statement, long seed) {
        var applied = life.applied();

        var failure = life.rollbackFailingAt(statement, request);

        if (failure == null) {
            // What failed was a question whose answer is not needed, or came after everything.
            life.migrate();
        }
        assertThat(life.applied()).isEqualTo(applied);
        assertThat(before.differencesOf(life.content()))
                .as(
                        "seed %d, statement %d of the rollback of %s failed: %s; %s",
                        seed, statement, request.describe(), failure, life)
                .isEmpty();
    }

    /** What is there stays right whatever an application writes in between, and what has no place to come back to is told. */
    private void writeMeanwhile(RandomLife life, long seed) {
        var request = life.request();
        var forth = life.moment();
        life.rollback(request);
        var back = life.moment();
        var moment = "seed %d, written after the rollback of %s".formatted(seed, request.describe());
        if (!write(life, back, forth, life::migrate, () -> life.rollback(request), moment)) {
            return;
        }
        life.migrate();
        forth = life.moment();
        life.rollback(request);
        back = life.moment();
        life.migrate();
        moment = "seed %d, written before the rollback of %s".formatted(seed, request.describe());
        write(life, forth, back, () -> life.rollback(request), life::migrate, moment);
    }

    /** @return whether the other schema could be had nevertheless */
    private boolean write(
            RandomLife life,
            Moment here,
            Moment there,
            Supplier<MigrationRun> going,
            Supplier<MigrationRun> coming,
            String moment) {
        var applied = life.applied();
        var writes = life.write();
        var circumstances = moment + ": " + writes + "; " + life;
        var written = life.moment();
        List<String> conflicts;
        try {
            conflicts = conflicts(going.get());
        } catch (MigrationException e) {
            assertThat(e).as(circumstances).hasMessageContaining("keys");
            if (!undo(life, applied)) {
                return false;
            }
            assertThat(written.content().differencesOf(life.content()))
                    .as("refused (%s); %s", e.getMessage(), circumstances)
                    .isEmpty();
            return false;
        }
        new ReturnedRows(there, here, written, life.moment(), conflicts, circumstances).requireRight();
        try {
            assertThat(conflicts(coming.get()))
                    .as("and back; %s", circumstances)
                    .isEmpty();
        } catch (MigrationException e) {
            throw new AssertionError("and back; " + circumstances, e);
        }
        assertThat(written.content().differencesOf(life.content()))
                .as("and back; %s", circumstances)
                .isEmpty();
        return true;
    }

    /**
     * Migrations that were carried out before one was refused stay.
     *
     * @return whether they could be undone: where statements are committed one by one, people settle that first
     */
    private boolean undo(RandomLife life, List<String> applied) {
        var more = new ArrayList<>(life.applied());
        more.removeAll(applied);
        var isMysqlFamily = engine() == TestEngine.MYSQL || engine() == TestEngine.MARIADB;
        if (isMysqlFamily && life.isHalfDone()) {
            return false;
        }
        for (var i = more.size() - 1; i >= 0; i--) {
            life.rollback(new RollbackRequest.Only(more.get(i), false));
        }
        return true;
    }

    private static List<String> conflicts(MigrationRun run) {
        return run.completed().stream()
                .flatMap(migration -> migration.conflicts().stream())
                .toList();
    }
}
