package dev.covet.migrations.lexer;

import static dev.covet.migrations.schema.Engine.MARIADB;
import static dev.covet.migrations.schema.Engine.MYSQL;
import static dev.covet.migrations.schema.Engine.POSTGRESQL;
import static dev.covet.migrations.schema.Engine.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts of well-known products, which the build unpacks. */
class RealScriptsTest {

    private static final Path HISTORIES = Path.of("target", "real-histories");
    private static final String CONDUCTOR = "conductor-mysql-persistence/db/migration/V8__update_pk.sql";
    private static final String EHRBASE = "jooq-pg/db/migration/";

    private static final List<String> VERBS = List.of(
            ("CREATE ALTER DROP RENAME COMMENT GRANT SELECT INSERT UPDATE DELETE TRUNCATE WITH SET CALL DO COMMIT "
                            + "PREPARE EXECUTE DEALLOCATE")
                    .split(" "));

    private static List<SqlStatement> split(Engine engine, String file) throws IOException {
        return StatementLexer.split(engine, read(file));
    }

    private static String read(String file) throws IOException {
        return Files.readString(HISTORIES.resolve(file));
    }

    private static List<Path> scripts(String folder, String pattern) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(HISTORIES.resolve(folder), pattern)) {
            files.forEach(found::add);
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "cloudfoundry-identity-server/org/cloudfoundry/identity/uaa/db/mysql, V*.sql, MYSQL, 68, 149",
        "cloudfoundry-identity-server/org/cloudfoundry/identity/uaa/db/mysql, V*.sql, MARIADB, 68, 149",
        "cloudfoundry-identity-server/org/cloudfoundry/identity/uaa/db/postgresql, V*.sql, POSTGRESQL, 69, 170",
        "conductor-mysql-persistence/db/migration, V*.sql, MYSQL, 8, 77",
        "conductor-mysql-persistence/db/migration, V*.sql, MARIADB, 8, 77",
        "conductor-postgres-persistence/db/migration_postgres, V*.sql, POSTGRESQL, 8, 116",
        "jooq-pg/db/migration/ehr, V*.sql, POSTGRESQL, 28, 301",
        "jooq-pg/db/migration/ext, V*.sql, POSTGRESQL, 4, 16",
        "nifi-registry-framework/db/migration/mysql, V*.sql, MYSQL, 7, 22",
        "nifi-registry-framework/db/migration/mysql, V*.sql, MARIADB, 7, 22",
        "nifi-registry-framework/db/migration/postgres, V*.sql, POSTGRESQL, 7, 28",
        "jobrunr/org/jobrunr/storage/sql/common/migrations, *.sql, SQLITE, 17, 39",
        "jobrunr/org/jobrunr/storage/sql/mysql/migrations, *.sql, MYSQL, 5, 19",
        "jobrunr/org/jobrunr/storage/sql/mariadb/migrations, *.sql, MARIADB, 5, 19",
        "jobrunr/org/jobrunr/storage/sql/postgres/migrations, *.sql, POSTGRESQL, 1, 4",
        "spring-batch-core/org/springframework/batch/core, schema-sqlite.sql, SQLITE, 1, 9",
        "spring-batch-core/org/springframework/batch/core, schema-postgresql.sql, POSTGRESQL, 1, 9",
        "spring-session-jdbc/org/springframework/session/jdbc, schema-sqlite.sql, SQLITE, 1, 5",
        "quartz/org/quartz/impl/jdbcjobstore, tables_mysql_innodb.sql, MYSQL, 1, 43",
        "quartz/org/quartz/impl/jdbcjobstore, tables_postgres.sql, POSTGRESQL, 1, 43",
    })
    void everyScriptHasTheStatementsThatAPersonCounts(
            String folder, String pattern, Engine engine, int files, int statements) throws IOException {
        var scripts = scripts(folder, pattern);
        var found = new ArrayList<SqlStatement>();
        for (var script : scripts) {
            found.addAll(StatementLexer.split(engine, Files.readString(script)));
        }

        assertThat(scripts).hasSize(files);
        assertThat(found).hasSize(statements).allSatisfy(RealScriptsTest::assertBeginsWithAVerb);
    }

    private static void assertBeginsWithAVerb(SqlStatement statement) {
        assertThat(VERBS).contains(statement.sql().split("\\s+", 2)[0].toUpperCase(Locale.ROOT));
    }

    @Test
    void proceduresOfConductorStayWholeBetweenTheirDelimiters() throws IOException {
        var statements = split(MYSQL, CONDUCTOR);

        assertThat(statements).extracting(SqlStatement::line).startsWith(2, 3, 28, 29, 66);
        assertThat(statements.get(1).sql())
                .startsWith("CREATE PROCEDURE `DropIndexIfExists`")
                .endsWith("END");
        assertThat(statements.get(3).sql())
                .startsWith("CREATE PROCEDURE `FixPkIfNeeded`")
                .endsWith("END");
    }

    @Test
    void theyNeedNoDelimiters() throws IOException {
        var withoutDelimiters =
                read(CONDUCTOR).replaceAll("(?m)^DELIMITER .*$", "").replace("$$", ";");

        assertThat(StatementLexer.split(MARIADB, withoutDelimiters)).isEqualTo(split(MARIADB, CONDUCTOR));
    }

    @Test
    void functionsOfEhrbaseStayWholeWithinTheirDollars() throws IOException {
        var statements = split(POSTGRESQL, EHRBASE + "ext/V2__aggregate_functions.sql");

        assertThat(statements).hasSize(10);
        assertThat(statements)
                .extracting(SqlStatement::sql)
                .filteredOn(sql -> sql.contains("$$"))
                .allSatisfy(sql -> assertThat(sql.split("\\$\\$", -1)).hasSize(3));
    }

    @Test
    void aScriptOfNifiThatOnlyHasCommentsHasNoStatements() throws IOException {
        assertThat(split(MYSQL, "nifi-registry-framework/db/migration/mysql/V4__AddCascadeOnDelete.sql"))
                .isEmpty();
        assertThat(split(SQLITE, "nifi-registry-framework/db/migration/default/V4__AddCascadeOnDelete.sql"))
                .isNotEmpty();
    }

    @Test
    void theCommitsInScriptsOfQuartzAreFound() throws IOException {
        var statements = split(MYSQL, "quartz/org/quartz/impl/jdbcjobstore/tables_mysql_innodb.sql");

        assertThat(StatementLexer.transactionControl(MYSQL, statements)).contains(new SqlStatement("commit", 179));
    }
}
