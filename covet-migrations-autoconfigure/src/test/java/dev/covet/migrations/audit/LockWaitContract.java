package dev.covet.migrations.audit;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.covet.migrations.lock.LockWait;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.runner.MigrationListener;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long statements waited for other sessions' locks, where a server can be asked. */
abstract class LockWaitContract extends AuditFixture {

    static final long HELD_MILLIS = 1_000;

    /** As the lock has been held for a moment when the statement asks for it, and looking takes its time. */
    static final Duration LEAST = Duration.ofMillis(400);

    final Migration addsPages = migration("0001_pages", sql("ALTER TABLE books ADD COLUMN pages INT"));
    final Migration changesTitles = migration("0001_titles", sql("UPDATE books SET title = 'new'"));

    /** What happens when a migration is about to be executed: until then, nobody knows how long it takes. */
    Runnable whenItBegins = () -> {};

    /** What the engine says a definition waits for, while another session reads. */
    abstract String definitionLock();

    /** What the engine says a statement waits for, while another session has changed the row. */
    abstract String rowLock();

    /** What the engine calls the number of a session. */
    abstract String sessionId();

    /** A statement that takes a second, and waits for nobody. */
    abstract String slow();

    /** Whether the user who migrates here may know which session holds the lock. */
    abstract boolean knowsWhoHoldsDefinitions();

    @BeforeEach
    void createBooks() {
        database.execute(
                "CREATE TABLE books (id INT PRIMARY KEY, title VARCHAR(20))", "INSERT INTO books VALUES (1, 'old')");
    }

    @Test
    void theWaitOfADefinitionForAReaderIsRecorded() throws Exception {
        try (var reader = new OtherSession(database.dataSource(), "SELECT title FROM books")) {
            whenItBegins = () -> reader.letGoAfter(HELD_MILLIS);

            migrate(addsPages);

            var wait = wait("0001_pages").orElseThrow();
            assertThat(wait.waited()).isBetween(LEAST, statement("0001_pages").duration());
            assertThat(wait.reason()).contains(definitionLock());
        }
        assertThat(breaks(new ChainHash(null))).isEmpty();
    }

    @Test
    void whoHeldTheLockIsRecordedWhereThatCanBeKnown() throws Exception {
        try (var reader = new OtherSession(database.dataSource(), "SELECT title FROM books")) {
            var id = reader.id(sessionId());
            whenItBegins = () -> reader.letGoAfter(HELD_MILLIS);

            migrate(addsPages);

            var holders = wait("0001_pages").orElseThrow().holders();
            if (knowsWhoHoldsDefinitions()) {
                assertThat(holders).contains("session " + id + " of " + database.username());
            } else {
                assertThat(holders).isNull();
            }
        }
    }

    @Test
    void theWaitForARowThatAnotherSessionHasChangedIsRecorded() throws Exception {
        try (var writer = new OtherSession(database.dataSource(), "UPDATE books SET title = 'theirs'")) {
            var id = writer.id(sessionId());
            whenItBegins = () -> writer.letGoAfter(HELD_MILLIS);

            migrate(changesTitles);

            var wait = wait("0001_titles").orElseThrow();
            assertThat(wait.waited()).isBetween(LEAST, statement("0001_titles").duration());
            assertThat(wait.reason()).contains(rowLock());
            assertThat(wait.holders()).contains("session " + id);
        }
    }

    @Test
    void theMigrationHasWaitedForAsLongAsItsStatements() throws Exception {
        try (var reader = new OtherSession(database.dataSource(), "SELECT title FROM books")) {
            whenItBegins = () -> reader.letGoAfter(HELD_MILLIS);

            migrate(addsPages);
        }

        var whole = trail().profile("0001_pages").orElseThrow().whole();
        var waited = wait("0001_pages").orElseThrow().waited();
        assertThat(whole.lockWait()).isNotNull();
        assertThat(whole.lockWait().waited()).isEqualTo(waited);
        var report = new ComplianceReports(
                        "default", trail(), audit(AuditSettings.usual()).verification(), Clock.systemUTC())
                .of(Period.ALWAYS);
        assertThat(report.chain().isIntact()).isTrue();
        assertThat(ReportCsv.of(report)).contains("\"lockWaitMs\"").contains("\"" + waited.toMillis() + ".0\"");
        assertThat(ReportHtml.of(report))
                .contains("Waiting for locks")
                .contains("<td class=\"number\">" + waited.toMillis() + ".0 ms</td>");
    }

    @Test
    void aSlowStatementThatWaitsForNobodyIsKnownNotToHaveWaited() {
        migrate(migration("0001_slow", sql(slow())));

        assertThat(wait("0001_slow")).map(LockWait::waited).contains(Duration.ZERO);
    }

    @Test
    void ofAStatementThatIsOverAtOnceNothingIsSaid() {
        migrate(migration("0001_fast", sql("UPDATE books SET title = 'fast'")));

        assertThat(wait("0001_fast")).isEmpty();
    }

    @Test
    void theWaitOfAStatementThatFailsIsRecordedToo() throws Exception {
        try (var writer = new OtherSession(database.dataSource(), "INSERT INTO books VALUES (2, 'theirs')")) {
            whenItBegins = () -> writer.commitAfter(HELD_MILLIS);

            assertThatThrownBy(() -> migrate(migration("0001_fails", sql("INSERT INTO books VALUES (2, 'ours')"))))
                    .isInstanceOf(MigrationExecutionException.class);
        }

        assertThat(wait("0001_fails").orElseThrow().waited()).isGreaterThan(LEAST);
    }

    @Test
    void anApplicationWithOneConnectionMigratesAndDoesNotKnow() throws Exception {
        try (var pool = new HikariDataSource();
                var reader = new OtherSession(database.dataSource(), "SELECT title FROM books")) {
            pool.setDataSource(database.dataSource());
            pool.setMaximumPoolSize(1);
            whenItBegins = () -> reader.letGoAfter(HELD_MILLIS);

            migrate(pool, addsPages);
        }

        assertThat(wait("0001_pages")).isEmpty();
    }

    void migrate(Migration... migrations) {
        migrate(database.dataSource(), migrations);
    }

    void migrate(DataSource dataSource, Migration... migrations) {
        var audit = new Audit(covet(dataSource), "_covet_", AuditSettings.usual(), ORIGIN);
        migrator(disturbed(audit.listener()), dataSource, migrations).migrate(PlanRequest.everything());
    }

    private MigrationListener disturbed(MigrationListener listener) {
        return (MigrationListener) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MigrationListener.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("around")) {
                        whenItBegins.run();
                    }
                    try {
                        return method.invoke(listener, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    AuditTrail trail() {
        return new AuditTrail(covet(), "_covet_");
    }

    /** Of the only statement of a migration. */
    Optional<LockWait> wait(String migration) {
        return Optional.ofNullable(statement(migration).lockWait());
    }

    private ExecutionTime statement(String migration) {
        var statements = trail().profile(migration).orElseThrow().statements();
        assertThat(statements).hasSize(1);
        return statements.get(0);
    }
}
