package dev.covet.migrations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.backup.manifest.BackupReason;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What only PostgreSQL has. */
class PostgresqlBackupTest {

    private static final BackupRequest ALL = BackupRequest.ofDatabase(BackupReason.REQUESTED);

    @TempDir
    Path folder;

    private TestDatabase database;

    @BeforeEach
    void fill() {
        database = TestEngine.POSTGRESQL.freshDatabase();
        database.execute(
                "CREATE TABLE books (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text)",
                "INSERT INTO books (title) VALUES ('Tales'), ('More')");
    }

    @AfterEach
    void drop() {
        if (database != null) {
            database.close();
        }
    }

    private Backups backups() {
        return new BackupHouse(folder).of(database);
    }

    @Test
    void whoMightReadMayStillRead() {
        var role = database.name() + "_reader";
        database.execute(
                "CREATE ROLE \"" + role + "\"",
                "GRANT SELECT (title), UPDATE (id) ON books TO \"" + role + "\"",
                "GRANT DELETE ON books TO PUBLIC");
        try {
            var before = rights();
            var backup = backups().create(ALL);

            backups().restore(RestoreRequest.of(backup.id()).replacing(), BackupWatcher.NOBODY);

            assertThat(before).contains("DELETE");
            assertThat(rights()).isEqualTo(before);
        } finally {
            database.execute("DROP OWNED BY \"" + role + "\"", "DROP ROLE \"" + role + "\"");
        }
    }

    private String rights() {
        return database.query("SELECT grantee, privilege_type, column_name FROM information_schema.column_privileges"
                        + " WHERE table_name = 'books' UNION ALL SELECT grantee, privilege_type, '' FROM"
                        + " information_schema.table_privileges WHERE table_name = 'books' ORDER BY 1, 2, 3")
                .toString();
    }

    @Test
    void numbersGoOnWhereTheyWere() {
        var backup = backups().create(ALL);
        database.execute("INSERT INTO books (title) VALUES ('later')");

        backups().restore(RestoreRequest.of(backup.id()).replacing(), BackupWatcher.NOBODY);

        database.execute("INSERT INTO books (title) VALUES ('again')");
        assertThat(database.value("SELECT max(id) FROM books")).isEqualTo(3);
    }

    @Test
    void whatOtherSchemasDependOnIsNotDropped() {
        database.execute(
                "CREATE SCHEMA elsewhere",
                "CREATE TABLE elsewhere.loans (book integer REFERENCES public.books)",
                "CREATE VIEW elsewhere.titles AS SELECT title FROM public.books");
        var backup = backups().create(ALL);

        assertThatThrownBy(
                        () -> backups().restore(RestoreRequest.of(backup.id()).replacing(), BackupWatcher.NOBODY))
                .hasMessageContaining("other schemas depend on it")
                .hasMessageContaining("elsewhere.loans")
                .hasMessageContaining("elsewhere.titles")
                .hasMessageContaining("The database is as it was before.");
        assertThat(database.count("books")).isEqualTo(2);
    }

    @Test
    void aTriggerDoesNotFireForRowsThatComeBackAndIsThereAfterwards() {
        database.execute(
                "CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN NEW.title := upper(NEW.title); RETURN NEW; END'",
                "CREATE TRIGGER loud BEFORE INSERT ON books FOR EACH ROW EXECUTE FUNCTION shout()",
                "CREATE TRIGGER quiet BEFORE INSERT ON books FOR EACH ROW EXECUTE FUNCTION shout()",
                "ALTER TABLE books DISABLE TRIGGER quiet",
                "ALTER TABLE books ENABLE ALWAYS TRIGGER loud");
        var backup = backups().create(ALL);
        database.execute("DELETE FROM books");

        backups().restore(RestoreRequest.of(backup.id()).ofTables(List.of("books")), BackupWatcher.NOBODY);

        assertThat(database.query("SELECT title FROM books ORDER BY id").toString())
                .isEqualTo("[[Tales], [More]]");
        assertThat(database.query("SELECT tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1")
                        .toString())
                .isEqualTo("[[loud, A], [quiet, D]]");
    }

    @Test
    void aPoolThatHidesTheDriverIsNamed() {
        var hiding = new BackupHouse(folder).of(hiding(database.dataSource()));

        assertThatThrownBy(() -> hiding.create(ALL))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("do not give access to COPY")
                .hasMessageContaining("HikariCP");
        assertThat(hiding.list()).isEmpty();
    }

    private static DataSource hiding(DataSource dataSource) {
        return new DelegatingDataSource(dataSource) {
            @Override
            public Connection getConnection() throws SQLException {
                return hiding(super.getConnection());
            }
        };
    }

    private static Connection hiding(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                PostgresqlBackupTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("isWrapperFor")) {
                        return false;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
