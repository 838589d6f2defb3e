package dev.covet.migrations.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchedStatementTest {

    private final WatchedStatement statement = new WatchedStatement(millis(0));

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    private Optional<Duration> waitedUntil(long millis) {
        return statement.end(millis(millis)).map(LockWait::waited);
    }

    @Test
    void thatNobodyHasLookedAtIsNotKnown() {
        assertThat(waitedUntil(90)).isEmpty();
    }

    @Test
    void waitsFromOneLookToTheNext() {
        statement.waits(millis(100), "a table");
        statement.waits(millis(200), "a row");
        statement.works(millis(300));

        assertThat(statement.end(millis(320))).contains(new LockWait(Duration.ofMillis(200), "a row", null));
    }

    @Test
    void isKnownNotToHaveWaitedWhenEveryLookSaysSo() {
        statement.works(millis(100));
        statement.works(millis(200));

        assertThat(waitedUntil(250)).contains(Duration.ZERO);
    }

    @Test
    void isNotKnownWhenOneLookCouldNotSay() {
        statement.works(millis(100));
        statement.isUnknown(millis(200));
        statement.works(millis(300));

        assertThat(waitedUntil(350)).isEmpty();
    }

    @Test
    void isNotKnownWhenNobodyLookedAnyMore() {
        statement.works(millis(100));

        assertThat(waitedUntil(10_000)).isEmpty();
    }

    @Test
    void isNotKnownWhenTheFirstLookCameLate() {
        statement.works(millis(9_000));

        assertThat(waitedUntil(9_100)).isEmpty();
    }

    @Test
    void countsNoMoreThanThreeSecondsOfATimeWithoutLooks() {
        statement.waits(millis(100), null);
        statement.waits(millis(60_100), null);

        assertThat(waitedUntil(60_200)).contains(Duration.ofMillis(3_100));
    }

    @Test
    void isLookedAtTheMoreRarelyTheLongerItTakes() {
        assertThat(statement.isDue(millis(99))).isFalse();
        assertThat(statement.isDue(millis(100))).isTrue();

        statement.works(millis(5_000));

        assertThat(statement.isDue(millis(5_499))).isFalse();
        assertThat(statement.isDue(millis(5_560))).isTrue();

        statement.works(millis(100_000));

        assertThat(statement.isDue(millis(100_999))).isFalse();
        assertThat(statement.isDue(millis(101_000))).isTrue();
    }

    @Test
    void hearsNothingAnyMoreWhenItHasEnded() {
        statement.works(millis(100));

        assertThat(waitedUntil(200)).contains(Duration.ZERO);

        statement.waits(millis(300), "the next one");

        assertThat(statement.isDue(millis(10_000))).isFalse();
        assertThat(waitedUntil(200)).contains(Duration.ZERO);
    }
}
