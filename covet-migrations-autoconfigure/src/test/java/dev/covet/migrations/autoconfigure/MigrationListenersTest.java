package dev.covet.migrations.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationName;
import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.runner.MigrationListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationListenersTest {

    private static final PlannedMigration MIGRATION = planned(new Migration(
            MigrationName.parse("0001_one"),
            "default",
            "",
            null,
            null,
            Map.of(),
            TransactionMode.AUTO,
            List.of(),
            Checksum.of(""),
            "a test"));

    private final List<String> heard = new ArrayList<>();

    private static PlannedMigration planned(Migration migration) {
        return new PlannedMigration(migration, Direction.FORWARD, List.of(), true, false, List.of());
    }

    @Test
    void whatListenersPutAroundAMigrationIsNestedAndTheWorkIsDoneOnce() {
        var listeners = new MigrationListeners(List.of(new Around("outer"), new Around("inner")));

        listeners.around("default", MIGRATION, () -> heard.add("work"));

        assertThat(heard).containsExactly("outer begins", "inner begins", "work", "inner ends", "outer ends");
    }

    @Test
    void aListenerThatFailsOnAFailureNeitherHidesItNorKeepsOthersFromHearing() {
        var reason = new MigrationExecutionException("It failed.", "Correct it.");

        new MigrationListeners(List.of(new Failing(), new Hearing())).failed("default", MIGRATION, reason);

        assertThat(reason.getSuppressed()).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(heard).containsExactly("failed");
    }

    private final class Around implements MigrationListener {

        private final String name;

        private Around(String name) {
            this.name = name;
        }

        @Override
        public void around(String database, PlannedMigration migration, Runnable work) {
            heard.add(name + " begins");
            work.run();
            heard.add(name + " ends");
        }
    }

    private static final class Failing implements MigrationListener {

        @Override
        public void failed(String database, PlannedMigration migration, MigrationException reason) {
            throw new IllegalStateException("the pager is broken");
        }
    }

    private final class Hearing implements MigrationListener {

        @Override
        public void failed(String database, PlannedMigration migration, MigrationException reason) {
            heard.add("failed");
        }
    }
}
