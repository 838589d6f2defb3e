package dev.covet.migrations.test;

import org.springframework.util.Assert;

/**
 * How migrations are tested.
 *
 * @param rows of each table, at least 1
 * @param seed of what is put into them
 * @param reversible whether a migration that cannot be undone fails
 */
record RoundTripRules(int rows, long seed, boolean reversible) {

    RoundTripRules {
        Assert.isTrue(rows >= 1, "'rows' must be at least 1");
    }

    static RoundTripRules usual() {
        return new RoundTripRules(3, 1, false);
    }

    RoundTripRules withRows(int count) {
        return new RoundTripRules(count, seed, reversible);
    }

    RoundTripRules withSeed(long other) {
        return new RoundTripRules(rows, other, reversible);
    }

    RoundTripRules requiringReversible() {
        return new RoundTripRules(rows, seed, true);
    }
}
