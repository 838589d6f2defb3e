package dev.covet.migrations.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** New names for what rows point at, within a transaction that somebody else has begun and that enforces foreign keys. */
class NewNameWithinTransactionTest {

    private static final List<Operation> RENAMES =
            List.of(new RenameColumn("owner", "id", "number"), new RenameTable("owner", "keeper"));

    private TestDatabase database;
    private Session session;

    @BeforeEach
    void connect() {
        database = TestEngine.SQLITE.freshDatabase();
        session = RunnerContract.covet(new DriverManagerDataSource(database.jdbcUrl() + "?foreign_keys=on"))
                .open();
        for (var statement : List.of(
                "CREATE TABLE owner (id INTEGER PRIMARY KEY, a TEXT)",
                "CREATE TABLE pet (id INTEGER PRIMARY KEY, owner_id INT REFERENCES owner(id) ON DELETE CASCADE)",
                "INSERT INTO owner VALUES (7, 'x')",
                "INSERT INTO pet VALUES (3, 7)")) {
            session.execute(statement);
        }
    }

    @AfterEach
    void close() {
        session.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.8.0", "3.24.0"})
    void areRefusedWhereTheTableWouldBeMadeAnew(String version) {
        for (var rename : RENAMES) {
            assertThatThrownBy(() -> rename(version, rename))
                    .isInstanceOf(MigrationExecutionException.class)
                    .hasMessageContaining("SQLite still enforces foreign keys")
                    .hasMessageContaining("outside of any transaction");
        }

        assertThat(rows("SELECT o.id || ' ' || a || ' ' || owner_id FROM owner o, pet"))
                .containsExactly("7 x 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.26.0", "3.35.5", "3.99.0"})
    void areRightWhereSqliteGivesThem(String version) {
        for (var rename : RENAMES) {
            rename(version, rename);
        }

        assertThat(rows("SELECT number || ' ' || a || ' ' || owner_id FROM keeper, pet"))
                .containsExactly("7 x 7");
        session.execute("DELETE FROM keeper");
        assertThat(rows("SELECT id FROM pet")).isEmpty();
    }

    private void rename(String version, Operation rename) {
        var script = Dialects.of(Server.of(Engine.SQLITE, version))
                .render(rename, Schema.empty().afterUnknownSql());
        session.inTransaction(() -> {
            script.setUp().forEach(session::execute);
            for (var step : script.steps()) {
                if (step instanceof Step.Rebuild rebuild) {
                    new TableRebuilding(session).run(rebuild.rebuild());
                } else {
                    session.execute(step.text());
                }
            }
            return true;
        });
    }

    private List<String> rows(String query) {
        return session.query(query, row -> row.getString(1));
    }
}
