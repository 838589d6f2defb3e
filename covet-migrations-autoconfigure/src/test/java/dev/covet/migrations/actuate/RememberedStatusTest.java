package dev.covet.migrations.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.plan.DatabaseStatus.Counts;
import dev.covet.migrations.problem.ConfigurationException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RememberedStatusTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final Queue<Runnable> behindTheScenes = new ArrayDeque<>();
    private boolean databaseIsDown;

    private final RememberedStatus status =
            new RememberedStatus(this::read, Duration.ofSeconds(10), behindTheScenes::add, nanos::get);

    @Test
    void theDatabaseIsAskedOnceHoweverOftenMetersAreRead() {
        assertThat(applied()).isEqualTo(1);
        nanos.set(Duration.ofMillis(9_999).toNanos());

        assertThat(applied()).isEqualTo(1);
        assertThat(behindTheScenes).isEmpty();
    }

    @Test
    void anOldAnswerIsGivenOnceMoreAndRenewedBehindTheScenes() {
        applied();
        nanos.set(Duration.ofSeconds(10).toNanos());

        assertThat(applied()).isEqualTo(1);
        assertThat(applied()).isEqualTo(1);
        assertThat(behindTheScenes).hasSize(1);
        behindTheScenes.remove().run();
        assertThat(applied()).isEqualTo(2);
    }

    @Test
    void nothingIsKnownOfADatabaseThatIsDownUntilItIsBack() {
        databaseIsDown = true;
        assertThat(status.of("default")).isEmpty();
        databaseIsDown = false;
        nanos.set(Duration.ofSeconds(10).toNanos());
        assertThat(status.of("default")).isEmpty();

        behindTheScenes.remove().run();

        assertThat(status.of("default")).isPresent();
    }

    private int applied() {
        return status.of("default").orElseThrow().counts().applied();
    }

    private Map<String, DatabaseStatus> read() {
        if (databaseIsDown) {
            throw new ConfigurationException("The database cannot be reached.", "Start it.");
        }
        var counts = new Counts(asked.incrementAndGet(), 0, 0, 0);
        return Map.of(
                "default",
                new DatabaseStatus(
                        "sqlite", "3.50.0", null, null, DatabaseStatus.Health.UP_TO_DATE, counts, List.of()));
    }
}
