package dev.covet.migrations.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.testing.TestEngine;
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
}
