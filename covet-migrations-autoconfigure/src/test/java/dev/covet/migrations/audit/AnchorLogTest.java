package dev.covet.migrations.audit;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whoever keeps logs has the hash with which each run ended. */
class AnchorLogTest extends AuditFixture {

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.covet.migrations.audit");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Override
    TestEngine engine() {
        return TestEngine.SQLITE;
    }

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(log);
        logger.setLevel(null);
    }

    @Test
    void theEndOfTheChainIsLoggedAfterARun() {
        migrator(migration("0001_a", sql("CREATE TABLE a (id INT)"))).migrate(PlanRequest.everything());

        var newest = audit(AuditSettings.usual()).trail().health().newest();
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("The audit of database 'default' ends with " + newest);
    }

    @Test
    void theEndIsNotLoggedWhenNothingWasDone() {
        var migration = migration("0001_a", sql("CREATE TABLE a (id INT)"));
        migrator(migration).migrate(PlanRequest.everything());
        log.list.clear();

        migrator(migration).migrate(PlanRequest.everything());

        assertThat(log.list).isEmpty();
    }
}
