package dev.covet.migrations.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class StatementCounterTest {

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();
    private final StatementCounter counter = StatementCounter.on(database.dataSource());

    @BeforeEach
    void createTable() {
        database.execute("CREATE TABLE crew (name VARCHAR(20))");
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void statementsAreRecordedInOrderWithTheirConnections() {
        var jdbc = new JdbcTemplate(counter.dataSource());

        jdbc.update("INSERT INTO crew VALUES (?)", "Dana");
        jdbc.execute("UPDATE crew SET name = 'Zoë'");
        assertThat(jdbc.queryForObject("SELECT name FROM crew", String.class)).isEqualTo("Zoë");

        assertThat(counter.statements())
                .containsExactly(
                        "INSERT INTO crew VALUES (?)", "UPDATE crew SET name = 'Zoë'", "SELECT name FROM crew");
        assertThat(counter.connections()).isEqualTo(3);
    }

    @Test
    void ofABatchEachEntryIsRecordedWhenItIsExecuted() throws SQLException {
        try (var connection = counter.dataSource().getConnection();
                var prepared = connection.prepareStatement("INSERT INTO crew VALUES (?)");
                var plain = connection.createStatement()) {
            prepared.setString(1, "Dana");
            prepared.addBatch();
            prepared.setString(1, "Zoë");
            prepared.addBatch();
            plain.addBatch("DELETE FROM crew");
            plain.clearBatch();
            assertThat(counter.statements()).isEmpty();

            prepared.executeBatch();
            plain.executeBatch();
        }

        assertThat(counter.statements()).containsExactly("INSERT INTO crew VALUES (?)", "INSERT INTO crew VALUES (?)");
    }

    @Test
    void aStatementThatFailsIsRecordedAndItsOwnExceptionComesOut() throws SQLException {
        try (var connection = counter.dataSource().getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DROP TABLE missing")).isInstanceOf(SQLException.class);
            assertThat(statement.getConnection()).isSameAs(connection).isEqualTo(connection);
        }

        assertThat(counter.statements()).containsExactly("DROP TABLE missing");
    }

    @Test
    void resettingForgetsAllSoFar() {
        new JdbcTemplate(counter.dataSource()).execute("DELETE FROM crew");

        counter.reset();

        assertThat(counter.statements()).isEmpty();
        assertThat(counter.connections()).isZero();
    }
}
