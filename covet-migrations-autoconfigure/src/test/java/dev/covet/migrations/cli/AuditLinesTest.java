package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.audit.ExecutionTime;
import dev.covet.migrations.lock.LockWait;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditLinesTest {

    private static ExecutionTime statement(long millis, @Nullable LockWait wait) {
        return new ExecutionTime(
                7, "0007_x", "run", 1, "ALTER TABLE t", Instant.EPOCH, Duration.ofMillis(millis), 0L, wait);
    }

    @Test
    void aWaitIsPartOfAStatementsTime() {
        var waited = statement(
                1_500, new LockWait(Duration.ofMillis(1_400), "AccessExclusiveLock on t", "session 4711 of shop"));

        assertThat(AuditLines.of(waited))
                .isEqualTo(
                        "1500.0 ms  0007_x  statement 1  0 rows  of these 1400.0 ms waiting for locks  ALTER TABLE t");
        assertThat(AuditLines.wait(waited))
                .contains("waited for AccessExclusiveLock on t, held by session 4711 of shop");
    }

    @Test
    void whoHeldTheLockIsLeftOutWhereNobodyKnows() {
        var waited = statement(1_500, new LockWait(Duration.ofMillis(1_400), "table metadata lock", null));

        assertThat(AuditLines.wait(waited)).contains("waited for table metadata lock");
    }

    @Test
    void aStatementThatDidNotWaitSaysNothingOfIt() {
        var worked = statement(1_500, new LockWait(Duration.ZERO, null, null));

        assertThat(AuditLines.of(worked)).isEqualTo("1500.0 ms  0007_x  statement 1  0 rows  ALTER TABLE t");
        assertThat(AuditLines.wait(worked)).isEmpty();
    }

    @Test
    void aLongStatementWhoseWaitsNobodySawSaysSo() {
        assertThat(AuditLines.wait(statement(1_500, null))).contains("not known: waits for locks");
    }

    @Test
    void aShortStatementSaysNothingOfWaits() {
        assertThat(AuditLines.wait(statement(40, null))).isEmpty();
    }
}
