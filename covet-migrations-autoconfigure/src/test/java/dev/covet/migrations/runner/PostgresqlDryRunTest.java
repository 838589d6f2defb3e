package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.sql;
import static dev.covet.migrations.migration.Migrations.withoutTransaction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dryrun.DryRun;
import dev.covet.migrations.dryrun.DryRunListener;
import dev.covet.migrations.dryrun.DryRunSettings;
import dev.covet.migrations.dryrun.LockMode;
import dev.covet.migrations.dryrun.Outcome;
import dev.covet.migrations.dryrun.RehearsedStatement;
import dev.covet.migrations.dryrun.Relation;
import dev.covet.migrations.dryrun.Scan;
import dev.covet.migrations.dryrun.TakenLock;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.testing.TestEngine;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a dry run sees and avoids on PostgreSQL; {@link DryRunContract} is run by {@link DryRunTest}. */
class PostgresqlDryRunTest extends RunnerContract {

    private final DryRunContract contract = new DryRunTest().new OnPostgresql();

    @Override
    TestEngine engine() {
        return TestEngine.POSTGRESQL;
    }

    @BeforeEach
    void createTables() {
        contract.database = database;
        contract.threeMembers();
        database.execute(
                "CREATE TABLE visits (id bigint PRIMARY KEY, member_id bigint, code varchar(10))",
                "INSERT INTO visits SELECT n, 1, n FROM generate_series(1, 500) n",
                "CREATE INDEX idx_visits_code ON visits (code)");
    }

    private DryRun of(String... statements) {
        var operations = List.of(statements).stream()
                .map(statement -> sql(statement))
                .toArray(dev.covet.migrations.operation.Operation[]::new);
        return contract.migrate(contract.members, migration("0002_sql", operations));
    }

    private RehearsedStatement only(DryRun run) {
        assertThat(run.failure()).isEmpty();
        assertThat(run.migrations().get(0).statements()).hasSize(1);
        return run.migrations().get(0).statements().get(0);
    }

    private static TakenLock table(String name, LockMode mode) {
        return new TakenLock(new Relation(Relation.Kind.TABLE, name), mode);
    }

    @Test
    void tellsThatANewColumnIsAddedAtOnceButUnderTheStrongestLock() {
        var statement = only(of("ALTER TABLE visits ADD COLUMN note text DEFAULT 'x'"));

        assertThat(statement.observed().locks()).containsExactly(table("visits", LockMode.ACCESS_EXCLUSIVE));
        assertThat(statement.observed().rewrites()).isEmpty();
        assertThat(statement.observed().scans()).isEmpty();
        assertThat(statement.blocks()).containsExactly("reads of and writes to 'visits'");
    }

    @Test
    void doesNotTellOfRowsThatWereReadBefore() {
        var runner = contract.runner(contract.members, migration("0002_motto", DryRunContract.addMotto()));

        var run = runner.migrate(PlanRequest.everything(), DryRunContract.SETTINGS, new DryRunListener() {});

        assertThat(run.tables()).containsKey("members");
        assertThat(run.migrations().get(0).statements())
                .allSatisfy(
                        statement -> assertThat(statement.observed().scans()).isEmpty());
    }

    @Test
    void tellsOfATableThatIsWrittenAnewWithItsIndexes() {
        var statement = only(of("ALTER TABLE visits ALTER COLUMN member_id TYPE integer"));

        assertThat(statement.observed().rewrites()).containsExactly("visits");
        // Once for the table, and once for each index.
        assertThat(statement.observed().scans()).containsExactly(new Scan("visits", 1500));
        assertThat(statement.observed().indexes())
                .containsExactly("idx_visits_code on visits", "visits_pkey on visits");
    }

    @Test
    void tellsAnIndexThatIsKeptFromOneThatIsBuilt() {
        var wider = only(of("ALTER TABLE visits ALTER COLUMN code TYPE varchar(20)"));
        var index = only(of("CREATE INDEX idx_visits_member ON visits (member_id)"));

        assertThat(wider.observed().indexes()).isEmpty();
        assertThat(wider.observed().rewrites()).isEmpty();
        assertThat(index.observed().indexes()).containsExactly("idx_visits_member on visits");
        assertThat(index.observed().scans()).containsExactly(new Scan("visits", 500));
        assertThat(index.observed().locks()).containsExactly(table("visits", LockMode.SHARE));
        assertThat(index.blocks()).containsExactly("writes to 'visits'");
    }

    @Test
    void tellsThatAForeignKeyLocksAndReadsBothTables() {
        var statement =
                only(of("ALTER TABLE visits ADD CONSTRAINT fk FOREIGN KEY (member_id) REFERENCES members (id)"));

        assertThat(statement.observed().locks())
                .contains(
                        table("visits", LockMode.SHARE_ROW_EXCLUSIVE), table("members", LockMode.SHARE_ROW_EXCLUSIVE));
        assertThat(statement.observed().scans()).extracting(Scan::table).contains("visits");
    }

    @Test
    void tellsOfALockOnlyWithTheStatementThatTookItAndHowLongItWasHeld() {
        var run = of(
                "ALTER TABLE visits ADD COLUMN note text",
                "SELECT pg_sleep(0.1)",
                "ALTER TABLE visits DROP COLUMN note");

        var migration = run.migrations().get(0);
        assertThat(migration.statements().get(0).observed().locks()).hasSize(1);
        assertThat(migration.statements().get(2).observed().locks()).isEmpty();
        assertThat(migration.hindrances()).singleElement().satisfies(hindrance -> {
            assertThat(hindrance.lock()).isEqualTo(table("visits", LockMode.ACCESS_EXCLUSIVE));
            assertThat(hindrance.duration()).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        });
    }

    @Test
    void tellsWhatAMigrationBeforeItHasLockedAlready() {
        var run = contract.migrate(
                contract.members,
                migration("0002_one", sql("ALTER TABLE visits ADD COLUMN note text")),
                migration("0003_two", sql("ALTER TABLE visits DROP COLUMN note")));

        assertThat(run.migrations().get(0).heldBefore()).isEmpty();
        assertThat(run.migrations().get(1).heldBefore()).containsExactly(table("visits", LockMode.ACCESS_EXCLUSIVE));
    }

    @Test
    void givesNumbersOfEverySequenceBackThatIsOurs() {
        database.execute(
                "CREATE SEQUENCE free START 10 INCREMENT 5 CYCLE MAXVALUE 20 MINVALUE 5",
                "CREATE SEQUENCE spent MAXVALUE 2",
                "SELECT nextval('spent'), nextval('spent')",
                "CREATE TABLE audited (id serial, what text)",
                "CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS"
                        + " $$ BEGIN INSERT INTO audited (what) VALUES ('x'); RETURN NEW; END $$",
                "CREATE TRIGGER audit AFTER UPDATE ON members FOR EACH ROW EXECUTE FUNCTION audit()");

        var run = of("UPDATE members SET balance = 0", "SELECT nextval('free'), setval('members_id_seq', 99)");

        assertThat(run.failure()).isEmpty();
        assertThat(run.warnings()).noneMatch(warning -> warning.contains("Numbers were drawn"));
    }

    @Test
    void doesNotKeepOthersFromDrawingNumbersWhileItDrawsNone() throws SQLException {
        var motto = migration("0002_motto", DryRunContract.addMotto());
        database.execute("CREATE SEQUENCE busy");
        try (var other = database.dataSource().getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT nextval('busy')");

            var run = contract.runner(contract.members, motto)
                    .migrate(PlanRequest.everything(), DryRunContract.SETTINGS, new DryRunListener() {});

            assertThat(run.failure()).isEmpty();
        }
    }

    @Test
    void isToldInsteadOfWaitingForeverWhenSomebodyElseHoldsALock() throws SQLException {
        try (var other = database.dataSource().getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT count(*) FROM visits");

            var run = of("ALTER TABLE visits ADD COLUMN note text");

            assertThat(DryRunContract.outcomes(run)).containsExactly(Outcome.FAILED);
            assertThat(run.failure())
                    .hasValueSatisfying(problem -> assertThat(problem.fix())
                            .contains("Somebody else holds a lock", "300 ms", "dry-run.lock-timeout"));
        }
    }

    @Test
    void endsWhenItsTimeIsOver() {
        var slow = migration("0002_slow", sql("SELECT pg_sleep(20)"));
        var settings = new DryRunSettings(Duration.ofMillis(300), Duration.ofMillis(400), false);

        var run = contract.unchanged(() -> contract.runner(contract.members, slow)
                .migrate(PlanRequest.everything(), settings, new DryRunListener() {}));

        assertThat(run.failure())
                .hasValueSatisfying(problem -> assertThat(problem.fix()).contains("400 ms", "dry-run.time-limit"));
        assertThat(run.duration()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void onlyPlansWhatRunsInNoTransactionAndWhatBuildsOnIt() {
        var index = withoutTransaction(migration("0002_index", sql("CREATE INDEX CONCURRENTLY i ON members (name)")));

        var run = contract.migrate(contract.members, index, migration("0003_drop", sql("DROP INDEX i")));

        assertThat(DryRunContract.outcomes(run)).containsExactly(Outcome.PLANNED, Outcome.PLANNED);
        assertThat(run.migrations().get(0).reason()).contains("transactional: never");
        assertThat(run.migrations().get(1).reason()).contains("It builds on 0002_index");
        assertThat(run.failure()).isEmpty();
    }

    @Test
    void checksAtTheEndOfAMigrationWhatItsCommitWouldCheck() {
        database.execute(
                "ALTER TABLE visits ADD CONSTRAINT fk FOREIGN KEY (member_id) REFERENCES members (id) DEFERRABLE"
                        + " INITIALLY DEFERRED");

        var wrong = of("UPDATE visits SET member_id = 99 WHERE id = 1");
        var right = contract.migrate(
                contract.members,
                migration("0002_one", sql("UPDATE visits SET member_id = 2")),
                migration("0003_two", sql("ALTER TABLE visits ADD COLUMN note text")));

        assertThat(wrong.failure())
                .hasValueSatisfying(
                        problem -> assertThat(problem.what()).contains("failed after 1 of 1 statements", "fk"));
        assertThat(right.failure()).isEmpty();
    }

    @Test
    void refusesToCommitForAStepInJava() {
        var java = migration("0002_java", new RunJava("example.Step", false));
        JavaSteps committing = new JavaSteps() {
            @Override
            public boolean has(String className) {
                return true;
            }

            @Override
            public void run(RunJava step, Session session) {
                session.update("DELETE FROM members");
                try {
                    session.connection().commit();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        };

        var run = contract.unchanged(() -> contract.runner(committing, contract.members, java)
                .migrate(PlanRequest.everything(), DryRunContract.SETTINGS.withJava(), new DryRunListener() {}));

        assertThat(run.failure())
                .hasValueSatisfying(problem -> assertThat(problem.what()).contains("nothing may be committed"));
        assertThat(database.count("members")).isEqualTo(3);
    }
}
