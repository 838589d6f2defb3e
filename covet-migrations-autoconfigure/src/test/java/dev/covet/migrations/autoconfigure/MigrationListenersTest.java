package dev.covet.migrations.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationName;
import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.runner.MigrationListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationListenersTest {

    private static final Migration MIGRATION = new Migration(
            MigrationName.parse("0001_one"),
            "default",
            "",
            null,
            null,
            Map.of(),
            TransactionMode.AUTO,
            List.of(),
            Checksum.of(""),
            "a test");

    private final List<String> heard = new ArrayList<>();

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
        public void around(String database, Migration migration, Runnable work) {
            heard.add(name + " begins");
            work.run();
            heard.add(name + " ends");
        }
    }

    private static final class Failing implements MigrationListener {

        @Override
        public void failed(String database, Migration migration, MigrationException reason) {
            throw new IllegalStateException("the pager is broken");
        }
    }

    private final class Hearing implements MigrationListener {

        @Override
        public void failed(String database, Migration migration, MigrationException reason) {
            heard.add("failed");
        }
    }
}
