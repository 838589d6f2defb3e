package dev.covet.migrations.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.problem.MigrationLockException;
import dev.covet.migrations.testing.OtherJvm;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the lock does on every engine. */
@ExtendWith(OutputCaptureExtension.class)
abstract class MigrationLockContract {

    private static final Duration LEASE = Duration.ofSeconds(2);

    private TestDatabase test;
    private Database database;

    abstract TestEngine engine();

    @BeforeEach
    void createDatabase() {
        test = engine().freshDatabase();
        database = new Database("default", test.dataSource(), null, Dialects::of);
    }

    @AfterEach
    void dropDatabase() {
        if (test != null) {
            test.close();
        }
    }

    @Test
    void aLockThatWasReleasedIsFreeAtOnceAndItsNextHolderHasAGreaterToken() {
        long first;
        try (var session = database.open();
                var lock = MigrationLock.acquire(database, session, settings(Duration.ZERO))) {
            first = lock.token();
        }

        try (var session = database.open();
                var lock = MigrationLock.acquire(database, session, settings(Duration.ZERO))) {
            assertThat(lock.token()).isGreaterThan(first);
        }
    }

    @Test
    void whoWaitsInVainIsToldWhoHoldsTheLock() {
        try (var holding = database.open();
                var lock = MigrationLock.acquire(database, holding, settings(Duration.ZERO));
                var waiting = database.open()) {
            assertThat(lock.token()).isPositive();
            assertThatThrownBy(() -> MigrationLock.acquire(database, waiting, settings(Duration.ofMillis(300))))
                    .isInstanceOf(MigrationLockException.class)
                    .hasMessageContaining("is held by " + Owner.ofThisProcess())
                    .hasMessageContaining("waited 300 ms; nothing was executed")
                    .hasMessageContaining("covet.migrations.lock.timeout");
        }
    }

    @Test
    void aConnectionThatBreaksAfterTheWorkIsNoFailureOfTheWork(CapturedOutput output) throws SQLException {
        var holding = database.open();
        try (var lock = MigrationLock.acquire(database, holding, settings(Duration.ZERO))) {
            assertThat(lock.token()).isPositive();
            holding.connection().close();
        }

        assertThat(output).contains("The migration lock could not be given back");
    }

    @Test
    void aLivingHolderKeepsTheLockBeyondItsLeaseByItsHeartbeat() {
        try (var holding = database.open();
                var lock = MigrationLock.acquire(database, holding, settings(Duration.ZERO));
                var waiting = database.open()) {
            assertThatThrownBy(() -> MigrationLock.acquire(database, waiting, settings(LEASE.plusSeconds(2))))
                    .isInstanceOf(MigrationLockException.class);
            assertThat(new LeaseTable(holding, "_covet_lock").token()).isEqualTo(lock.token());
        }
    }

    @Test
    void theLockOfAProcessThatWasKilledIsTakenOverWhenItsLeaseEnds() {
        try (var other = OtherJvm.start(
                LockingProcess.class, test.jdbcUrl(), test.username(), test.password(), "" + LEASE.toMillis())) {
            var token = Long.parseLong(other.awaitLine("holding ").substring("holding ".length()));
            try (var session = database.open()) {
                assertThatThrownBy(() -> MigrationLock.acquire(database, session, settings(Duration.ZERO)))
                        .isInstanceOf(MigrationLockException.class);
            }
            other.kill();

            try (var session = database.open();
                    var lock = MigrationLock.acquire(database, session, settings(Duration.ofSeconds(30)))) {
                assertThat(lock.token()).isGreaterThan(token);
                assertThat(lock.waited()).isLessThan(LEASE.plusSeconds(20));
            }
        }
    }

    @Test
    void aHolderThatWasOvertakenCannotProlongItsLease() {
        try (var session = database.open()) {
            var lease = new LeaseTable(session, "_covet_lock");
            assertThat(lease.tryAcquire("first", Duration.ofMillis(-1))).isTrue();
            var token = lease.token();
            assertThat(lease.prolong(token, Duration.ofMillis(-1))).isTrue();

            assertThat(lease.tryAcquire("second", LEASE)).isTrue();

            assertThat(lease.prolong(token, LEASE)).isFalse();
            assertThat(lease.tryAcquire("third", LEASE)).isFalse();
        }
    }

    @Test
    void aDeadHolderWhoseSessionNumberIsNowOursHasLeftTheLockFree() {
        try (var session = database.open()) {
            assertThat(new LeaseTable(session, "_covet_lock").tryAcquire("dead", Duration.ofMillis(-1)))
                    .isTrue();

            try (var lock = MigrationLock.acquire(database, session, settings(Duration.ofSeconds(1)))) {
                assertThat(lock.token()).isPositive();
            }
        }
    }

    @Test
    void aTableWithoutItsRowIsCompletedWithAGreaterToken() {
        try (var session = database.open()) {
            long token;
            try (var lock = MigrationLock.acquire(database, session, settings(Duration.ZERO))) {
                token = lock.token();
            }
            session.execute("DELETE FROM " + session.dialect().quote("_covet_lock"));
            // The new row begins with the clock, which must have gone beyond the locks of the millisecond before.
            awaitMillisecondAfter(session, token);

            try (var lock = MigrationLock.acquire(database, session, settings(Duration.ZERO))) {
                assertThat(lock.token()).isGreaterThan(token);
            }
        }
    }

    private static void awaitMillisecondAfter(Session session, long token) {
        var now = "SELECT " + session.dialect().epochMillis();
        while (session.first(now, row -> row.getLong(1)).orElseThrow() <= token) {
            Thread.onSpinWait();
        }
    }

    private static LockSettings settings(Duration timeout) {
        return new LockSettings("_covet_lock", timeout, LEASE);
    }
}
