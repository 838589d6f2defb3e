package dev.covet.migrations.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.testing.TestEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever was migrated, and however far back one goes: nothing is lost. Other numbers of rollbacks:
 * {@code -Dcovet.test.rollbacks=2000}; the histories of another seed: {@code -Dcovet.test.seed=42}.
 */
abstract class RandomRollbacksContract {

    private static final int ROLLBACKS = Integer.getInteger("covet.test.rollbacks", 40);
    private static final long SEED = Long.getLong("covet.test.seed", 1);
    private static final int MIGRATIONS = 6;
    private static final int ROLLBACKS_OF_ONE = 8;

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
            for (; rollbacks < ROLLBACKS_OF_ONE; rollbacks++) {
                var request = life.request();
                if (rollbacks == 0) {
                    failOnce(life, before, random, seed);
                }
                life.rollback(request);
                life.requireAsRemembered("seed " + seed + ", after the rollback of " + request.describe());
                life.migrate();
                assertThat(before.differencesOf(life.content()))
                        .as("seed %d, forth again after the rollback of %s; %s", seed, request.describe(), life)
                        .isEmpty();
            }
            writeMeanwhile(life, before, seed);
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        }
        return rollbacks;
    }

    private void failOnce(RandomLife life, DatabaseContent before, Random random, long seed) {
        var applied = life.applied();
        var request = life.request();
        var statement = 1 + random.nextInt(60);

        var failure = life.rollbackFailingAt(statement, request);

        if (failure == null) {
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
    private void writeMeanwhile(RandomLife life, DatabaseContent before, long seed) {
        var request = life.request();
        life.rollback(request);
        var deletion = life.delete();
        if (deletion.isEmpty()) {
            return;
        }
        var deleted = deletion.get();
        var moment = "seed %d, forth again after the rollback of %s and %s; %s"
                .formatted(seed, request.describe(), deleted, life);
        List<String> conflicts;
        try {
            conflicts = life.migrate().completed().stream()
                    .flatMap(migration -> migration.conflicts().stream())
                    .toList();
        } catch (MigrationException e) {
            // Rows that come back point at it.
            assertThat(e).as(moment).hasMessageContaining("point at rows of").hasMessageContaining("keys:");
            return;
        }
        var now = life.content();
        var missing = 0;
        for (var table : before.schema().tables()) {
            var known = new ArrayList<>(before.rows().getOrDefault(table.name(), List.of()));
            var found = now.rows().getOrDefault(table.name(), List.of());
            if (!isSetNull(table)) {
                assertThat(known).as(moment).containsAll(found);
            }
            missing += known.size() - found.size();
        }
        assertThat(missing).as(moment).isBetween(0, deleted.gone());
        if (deleted.kept()) {
            assertThat(conflicts)
                    .as(moment)
                    .anySatisfy(words -> assertThat(words).contains(deleted.key()));
        }
    }

    private static boolean isSetNull(Table table) {
        return table.foreignKeys().stream().anyMatch(key -> key.onDelete() == ReferentialAction.SET_NULL);
    }
}
