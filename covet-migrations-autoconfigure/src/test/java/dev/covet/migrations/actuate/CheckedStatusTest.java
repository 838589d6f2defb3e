package dev.covet.migrations.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.autoconfigure.Applications;
import dev.covet.migrations.testing.StatementCounter;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckedStatusTest {

    private static final String BRIEFLY = "SELECT name, checksum, state, statements_done FROM";

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();
    private final StatementCounter counter = StatementCounter.on(database.dataSource());
    private final AtomicLong nanos = new AtomicLong();

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void whileEverythingIsAppliedOneQueryTellsThatItStillIs() {
        run(status -> {
            var first = status.databases();
            counter.reset();

            assertThat(status.databases()).isSameAs(first);
            assertThat(counter.statements()).singleElement().asString().startsWith(BRIEFLY);
        });
    }

    @Test
    void whatHasChangedSinceIsSeenAtOnce() {
        run(status -> {
            status.databases();
            database.execute("DELETE FROM _covet_migrations WHERE name = '0002_add_isbn'");

            assertThat(status.databases().get("default").counts().pending()).isEqualTo(1);
        });
    }

    @Test
    void afterAMinuteItIsReadAnew() {
        run(status -> {
            var first = status.databases();
            nanos.set(Duration.ofMinutes(1).toNanos());

            assertThat(status.databases()).isNotSameAs(first);
        });
    }

    private void run(Consumer<CheckedStatus> test) {
        Applications.withoutDatabase()
                .withBean("dataSource", DataSource.class, counter::dataSource)
                .run(context -> test.accept(new CheckedStatus(context.getBean(CovetMigrations.class), nanos::get)));
    }
}
