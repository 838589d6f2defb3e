package dev.covet.migrations.benchmark;

import dev.covet.migrations.testing.TestEngine;

/**
 * What all contestants do.
 *
 * @param migrations how many there are
 * @param pending whether all of them are to be applied, rather than none
 * @param together whether they are applied in one transaction
 */
record Scenario(String title, TestEngine engine, int migrations, boolean pending, boolean together) {

    static Scenario nothingToDo(TestEngine engine, int migrations) {
        return new Scenario(
                "W1: start with " + migrations + " applied, none pending", engine, migrations, false, false);
    }

    static Scenario installation(TestEngine engine, int migrations) {
        return new Scenario("W2: install " + migrations, engine, migrations, true, false);
    }

    static Scenario installationTogether(TestEngine engine, int migrations) {
        return new Scenario("W2: install " + migrations + " in one transaction", engine, migrations, true, true);
    }
}
