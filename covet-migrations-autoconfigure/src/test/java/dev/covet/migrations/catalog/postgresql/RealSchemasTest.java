package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.catalog.RoundTrip;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.runner.RealHistory;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas of other products, as their own histories leave them, are read and created again. */
class RealSchemasTest {

    @ParameterizedTest
    @CsvSource({
        "cloudfoundry-identity-server/org/cloudfoundry/identity/uaa/db/postgresql, .sql",
        "nifi-registry-framework/db/migration/postgres, .sql",
        "conductor-postgres-persistence/db/migration_postgres, .sql",
        "quartz/org/quartz/impl/jdbcjobstore, tables_postgres.sql",
        "spring-batch-core/org/springframework/batch/core, schema-postgresql.sql",
        "spring-session-jdbc/org/springframework/session/jdbc, schema-postgresql.sql"
    })
    void isCreatedAgain(String folder, String suffix) throws IOException {
        requireSameCopy(new RealHistory().with(folder, suffix));
    }

    @Test
    void jobrunrIsCreatedAgain() throws IOException {
        requireSameCopy(new RealHistory()
                .with("jobrunr/org/jobrunr/storage/sql/common/migrations", ".sql")
                .with("jobrunr/org/jobrunr/storage/sql/postgres/migrations", ".sql"));
    }

    /** Two schemas, of which one uses an extension, functions and aggregates of the other. */
    @Test
    void ehrbaseIsCreatedAgain() throws IOException {
        var surroundings = new ArrayList<>(List.of(
                "CREATE SCHEMA ext",
                "CREATE SCHEMA ehr",
                "CREATE EXTENSION \"uuid-ossp\" SCHEMA ext",
                "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = ehr, ext', current_database()); END $$",
                "SET search_path = ext"));
        surroundings.addAll(ehrbase("ext"));
        try (var database = TestEngine.POSTGRESQL.freshDatabase()) {
            database.execute(surroundings.toArray(String[]::new));
            run(database, null, ehrbase("ehr"));

            new RoundTrip(TestEngine.POSTGRESQL, null, surroundings).requireSameCopy(database);
            new RoundTrip(TestEngine.POSTGRESQL, "ext", List.of("CREATE SCHEMA ext")).requireSameCopy(database);
        }
    }

    private static List<String> ehrbase(String folder) throws IOException {
        return new RealHistory()
                .with("jooq-pg/db/migration/" + folder, ".sql").scripts().stream()
                        .map(script -> script.replace("${ehrSchema}", "ehr"))
                        .toList();
    }

    private static void requireSameCopy(RealHistory history) throws IOException {
        try (var database = TestEngine.POSTGRESQL.freshDatabase()) {
            run(database, null, history.scripts());

            RoundTrip.on(TestEngine.POSTGRESQL).requireSameCopy(database, copy -> ServersWords.of(copy, "public"));
        }
    }

    private static void run(TestDatabase database, @Nullable String schema, List<String> scripts) {
        try (var session = new Database("default", database.dataSource(), schema, Dialects::of).open()) {
            for (var script : scripts) {
                session.dialect().split(script).forEach(statement -> session.execute(statement.sql()));
            }
        }
    }
}
