package dev.covet.migrations.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The property {@code covet.migrations.schema}. */
class SchemaChoiceTest {

    @TempDir
    private Path path;

    @Test
    void onPostgresqlTablesAndHistoryGoIntoThatSchemaAndTheApplicationsConnectionsStayWhereTheyWere() {
        try (var database = TestEngine.POSTGRESQL.freshDatabase()) {
            database.execute("CREATE SCHEMA \"Back Office\"");

            application(database, "Back Office").run(context -> {
                assertThat(context).hasNotFailed();
                var db = context.getBean(JdbcClient.class);
                assertThat(db.sql("SELECT table_name FROM information_schema.tables"
                                        + " WHERE table_schema = 'Back Office' ORDER BY 1")
                                .query(String.class)
                                .list())
                        .containsExactly(
                                "_covet_audit", "_covet_audit_chain", "_covet_lock", "_covet_migrations", "books");
                assertThat(db.sql("SELECT current_schema()").query(String.class).single())
                        .isEqualTo("public");
                assertThat(database.tables()).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void onMysqlItIsTheDatabase(TestEngine engine) {
        try (var database = engine.freshDatabase();
                var theirs = engine.freshDatabase()) {
            application(database, theirs.name()).run(context -> {
                assertThat(context).hasNotFailed();
                assertThat(theirs.tables()).contains("_covet_lock", "_covet_migrations", "books");
                assertThat(database.tables()).isEmpty();
                assertThat(context.getBean(JdbcClient.class)
                                .sql("SELECT DATABASE()")
                                .query(String.class)
                                .single())
                        .isEqualTo(database.name());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB"})
    void aSchemaThatIsNotThereStopsTheStartAndNothingIsExecuted(TestEngine engine) {
        try (var database = engine.freshDatabase()) {
            application(database, "not_there").run(context -> {
                assertThat(context.getStartupFailure())
                        .hasStackTraceContaining(
                                "Fix:   Create the schema, or correct its name: covet.migrations.schema");
                assertThat(database.tables()).isEmpty();
            });
        }
    }

    @Test
    void sqliteHasNoSchemas() {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            application(database, "main")
                    .run(context -> assertThat(context.getStartupFailure())
                            .rootCause()
                            .hasMessageContaining("SQLite has no schemas"));
        }
    }

    private ApplicationContextRunner application(TestDatabase database, String schema) {
        var migrations = new MigrationFolder(path).withBooks();
        return Applications.on(database)
                .withPropertyValues(
                        "covet.migrations.locations=" + migrations.location(), "covet.migrations.schema=" + schema);
    }
}
