package dev.covet.migrations.dialect.sqlite.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.runner.ScriptExecution;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.StatementCounter;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Rows are put aside where they do not fill the memory. */
class TemporaryTablesTest {

    @ParameterizedTest
    @CsvSource({
        "0, TEMP_STORE=1, false", "1, TEMP_STORE=1, false", "2, TEMP_STORE=1, true",
        "0, TEMP_STORE=2, true", "1, TEMP_STORE=2, false", "2, TEMP_STORE=2, true",
        "0, TEMP_STORE=3, true", "1, TEMP_STORE=3, true", "2, TEMP_STORE=0, false",
        "0, THREADSAFE=2, false"
    })
    void areInMemoryAsTheLibraryAndTheSessionSay(String pragma, String option, boolean inMemory) {
        assertThat(TemporaryTables.areInMemory(List.of(pragma, option))).isEqualTo(inMemory);
    }

    @ParameterizedTest
    @CsvSource({"MEMORY, main", "FILE, temp", "DEFAULT, temp"})
    void areTablesOfTheFileWhereTheyWouldBeMemory(String store, String schema) {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            var counter = StatementCounter.on(new DriverManagerDataSource(database.jdbcUrl() + "?temp_store=" + store));
            try (var session = new Database("default", counter.dataSource(), null, Dialects::of).open()) {
                session.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)");
                session.execute("CREATE TABLE covet_rows (mine INT)");
                session.execute("INSERT INTO t VALUES (1, '5'), (7, NULL)");
                var operation = new AlterColumn("t", Column.of("v", ColumnType.parse("integer")), null);

                new ScriptExecution(session, session::execute)
                        .run(List.of(session.dialect()
                                .render(operation, Schema.empty().afterUnknownSql())));

                assertThat(counter.statements())
                        .contains("CREATE TABLE " + schema
                                + ".\"covet_rows_2\" (\"covet_row\" INTEGER PRIMARY KEY, \"id\", \"v\")");
                assertThat(DatabaseImage.strings(session, "SELECT id || typeof(v) FROM t ORDER BY id"))
                        .containsExactly("1integer", "7null");
                assertThat(DatabaseImage.strings(session, "SELECT name FROM sqlite_master WHERE type = 'table'"))
                        .containsExactlyInAnyOrder("t", "covet_rows");
            }
        }
    }
}
