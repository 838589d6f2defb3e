package dev.covet.migrations.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.testing.DatabaseContract;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A thousand random edits, deletions, insertions and exchanges over all engines: each one is found. */
abstract class RandomTamperingContract extends DatabaseContract {

    private static final int ROUNDS = 250;
    private static final int EVENTS = 24;

    @Test
    void whateverIsDoneIsFound() throws SQLException {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var events = RecordedEvents.on(database);
        for (var number = 0; number < EVENTS / 4; number++) {
            events.applied("000" + number + "_one", 2);
        }
        events.write();
        try (var connection = database.dataSource().getConnection()) {
            var dataSource = new SingleConnectionDataSource(connection, true);
            var jdbc = new JdbcTemplate(dataSource);
            jdbc.execute("CREATE TABLE original AS SELECT * FROM _covet_audit");
            var verification = new ChainVerification(
                    new Database("default", dataSource, null, Dialects::of), RecordedEvents.PREFIX, null);
            assertThat(verification.verify().isIntact()).isTrue();
            for (var round = 0; round < ROUNDS; round++) {
                var what = Tampering.on(dataSource).atRandom(random, EVENTS);

                assertThat(verification.verify().findings())
                        .as("seed %d, round %d: %s", seed, round, what)
                        .isNotEmpty();
                jdbc.execute("DELETE FROM _covet_audit");
                jdbc.execute("INSERT INTO _covet_audit SELECT * FROM original");
            }
            assertThat(verification.verify().isIntact()).isTrue();
        }
    }
}
