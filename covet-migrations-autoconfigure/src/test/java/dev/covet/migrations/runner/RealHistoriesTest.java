package dev.covet.migrations.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.source.FileMigrationSource;
import dev.covet.migrations.source.Location;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Histories of other products run through the SQL source; the counts are those that another runner left behind, without
 * the runners' own tables.
 */
class RealHistoriesTest {

    private static final String JOBRUNR = "jobrunr/org/jobrunr/storage/sql/";
    private static final String UAA = "cloudfoundry-identity-server/org/cloudfoundry/identity/uaa/db/";

    @TempDir
    private Path location;

    @ParameterizedTest
    @CsvSource({"POSTGRESQL, postgres", "MYSQL, mysql", "MARIADB, mariadb"})
    void jobrunrOnServers(TestEngine engine, String overrides) throws IOException {
        run(
                engine,
                new RealHistory()
                        .with(JOBRUNR + "common/migrations", ".sql")
                        .with(JOBRUNR + overrides + "/migrations", ".sql"),
                17,
                new Counts(5, 38, 14, 0));
    }

    @Test
    void jobrunrOnSqlite() throws IOException {
        run(
                TestEngine.SQLITE,
                new RealHistory().with(JOBRUNR + "common/migrations", ".sql"),
                17,
                new Counts(5, 38, 14, 0));
    }

    @ParameterizedTest
    @CsvSource({"POSTGRESQL, postgres, 31", "MYSQL, mysql, 33", "MARIADB, mysql, 33"})
    void nifiRegistry(TestEngine engine, String folder, int indexes) throws IOException {
        var history = new RealHistory().with("nifi-registry-framework/db/migration/" + folder, ".sql");

        run(engine, history, 7, new Counts(20, 89, indexes, 14));
    }

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, conductor-postgres-persistence/db/migration_postgres, 17, 90, 40",
        "MYSQL, conductor-mysql-persistence/db/migration, 14, 72, 22",
        "MARIADB, conductor-mysql-persistence/db/migration, 14, 72, 22"
    })
    void conductor(TestEngine engine, String folder, int tables, int columns, int indexes) throws IOException {
        run(engine, new RealHistory().with(folder, ".sql"), 8, new Counts(tables, columns, indexes, 0));
    }

    @Test
    void uaaOnPostgresql() throws IOException {
        run(TestEngine.POSTGRESQL, new RealHistory().with(UAA + "postgresql", ".sql"), 69, new Counts(16, 136, 37, 0));
    }

    @Test
    void uaaOnMariadb() throws IOException {
        var files = new RealHistory().with(UAA + "mysql", ".sql").copyTo(location);
        try (var database = TestEngine.MARIADB.freshDatabase()) {
            // Its rows are too long for a character set of up to four bytes a character.
            database.execute("ALTER DATABASE " + database.name() + " CHARACTER SET latin1");

            runAndCount(database, files, new Counts(16, 136, 33, 0));
        }
    }

    /** A word that MySQL reserved later stops this history half-way: whoever reads the message must know where it stands. */
    @Test
    void uaaOnMysqlSaysWhichStatementFailedAndWhatIsCommitted() throws IOException {
        new RealHistory().with(UAA + "mysql", ".sql").copyTo(location);
        try (var database = TestEngine.MYSQL.freshDatabase()) {
            assertThatThrownBy(() -> migrate(database))
                    .isInstanceOf(MigrationExecutionException.class)
                    .hasMessageContaining("0001_step")
                    .hasMessageContaining("line 76")
                    .hasMessageContaining("are committed and stay");
            assertThat(database.tables())
                    .filteredOn(table -> !table.startsWith("_covet_"))
                    .hasSize(5);
        }
    }

    private void run(TestEngine engine, RealHistory history, int files, Counts expected) throws IOException {
        assertThat(history.copyTo(location)).isEqualTo(files);
        try (var database = engine.freshDatabase()) {
            runAndCount(database, files, expected);
        }
    }

    private void runAndCount(TestDatabase database, int files, Counts expected) {
        assertThat(migrate(database).completed()).hasSize(files);
        assertThat(Counts.in(database)).isEqualTo(expected);
        assertThat(migrate(database).completed()).isEmpty();
    }

    private MigrationRun migrate(TestDatabase database) {
        var settings = new MigratorSettings(
                "_covet_",
                new PlanRules(OutOfOrder.REFUSE, Orphaned.REFUSE),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                false,
                false);
        var source = new FileMigrationSource(
                List.of(Location.parse("file:" + location)), RealHistoriesTest.class.getClassLoader());
        var covet = new Database("default", database.dataSource(), null, Dialects::of);
        return new Migrator(covet, source, settings, new NoJavaSteps(), new MigrationListener() {})
                .migrate(PlanRequest.everything());
    }

    /** How many objects a history leaves, our own tables left out; indexes with those behind keys. */
    record Counts(int tables, int columns, int indexes, int foreignKeys) {

        static Counts in(TestDatabase database) {
            return switch (database.engine()) {
                case POSTGRESQL ->
                    new Counts(
                            count(
                                    database,
                                    "SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND "
                                            + ours("tablename")),
                            count(
                                    database,
                                    "SELECT count(*) FROM information_schema.columns c JOIN pg_tables t ON t.schemaname ="
                                            + " c.table_schema AND t.tablename = c.table_name WHERE c.table_schema = 'public'"
                                            + " AND " + ours("c.table_name")),
                            count(
                                    database,
                                    "SELECT count(*) FROM pg_indexes WHERE schemaname = 'public' AND "
                                            + ours("tablename")),
                            count(
                                    database,
                                    "SELECT count(*) FROM information_schema.table_constraints WHERE constraint_type ="
                                            + " 'FOREIGN KEY' AND table_schema = 'public'"));
                case MYSQL, MARIADB ->
                    new Counts(
                            count(
                                    database,
                                    "SELECT count(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND"
                                            + " table_type = 'BASE TABLE' AND " + ours("table_name")),
                            count(
                                    database,
                                    "SELECT count(*) FROM information_schema.columns c JOIN information_schema.tables t USING"
                                            + " (table_schema, table_name) WHERE table_schema = DATABASE() AND table_type ="
                                            + " 'BASE TABLE' AND " + ours("table_name")),
                            count(
                                    database,
                                    "SELECT count(DISTINCT table_name, index_name) FROM information_schema.statistics WHERE"
                                            + " table_schema = DATABASE() AND " + ours("table_name")),
                            count(
                                    database,
                                    "SELECT count(*) FROM information_schema.table_constraints WHERE constraint_type ="
                                            + " 'FOREIGN KEY' AND table_schema = DATABASE()"));
                case SQLITE ->
                    new Counts(
                            count(
                                    database,
                                    "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND "
                                            + ours("name")),
                            count(
                                    database,
                                    "SELECT count(*) FROM sqlite_master m JOIN pragma_table_info(m.name) WHERE m.type = 'table'"
                                            + " AND m.name NOT LIKE 'sqlite%' AND " + ours("m.name")),
                            count(
                                    database,
                                    "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND " + ours("tbl_name")),
                            count(
                                    database,
                                    "SELECT count(*) FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) WHERE m.type ="
                                            + " 'table'"));
            };
        }

        private static String ours(String column) {
            return column + " NOT LIKE '\\_covet\\_%' ESCAPE '\\'";
        }

        private static int count(TestDatabase database, String sql) {
            // MySQL and MariaDB take the backslash in a literal for an escape of its own.
            var mysql = database.engine().id().startsWith("m");
            return ((Number) database.query(mysql ? sql.replace("\\", "\\\\") : sql)
                            .get(0)
                            .get(0))
                    .intValue();
        }
    }
}
