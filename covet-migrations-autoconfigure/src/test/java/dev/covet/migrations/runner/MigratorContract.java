package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.completing;
import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.source;
import static dev.covet.migrations.migration.Migrations.sql;
import static dev.covet.migrations.migration.Migrations.withoutTransaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.Assignment;
import dev.covet.migrations.operation.Backfill;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.plan.Adoption;
import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.plan.MigrationStatus;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.problem.DriftException;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.testing.StatementCounter;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the migrator does on every engine. */
abstract class MigratorContract {

    private final Migration users = migration("0001_users", createTable("users"));
    private final Migration orders = migration("0002_orders", createTable("orders"));

    private TestDatabase database;

    abstract TestEngine engine();

    @BeforeEach
    void createDatabase() {
        database = engine().freshDatabase();
    }

    @AfterEach
    void dropDatabase() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void pendingMigrationsAreAppliedInOrderAndRecorded() {
        var run = migrator(orders, users).migrate(PlanRequest.everything());

        assertThat(run.completed())
                .map(done -> done.migration().name().text())
                .containsExactly("0001_users", "0002_orders");
        assertThat(database.tables()).contains("users", "orders");
        assertThat(database.query("SELECT name, state FROM " + history() + " ORDER BY id"))
                .containsExactly(List.of("0001_users", "APPLIED"), List.of("0002_orders", "APPLIED"));
    }

    @Test
    void aSecondRunAppliesNothing() {
        migrator(users).migrate(PlanRequest.everything());

        assertThat(migrator(users).migrate(PlanRequest.everything()).completed())
                .isEmpty();
    }

    @Test
    void aRunWithNothingToDoIsOneStatementOnOneConnection() {
        migrator(users, orders).migrate(PlanRequest.everything());
        var counter = StatementCounter.on(database.dataSource());

        migrator(counter.dataSource(), settings(), users, orders).migrate(PlanRequest.everything());

        assertThat(counter.statements())
                .singleElement()
                .asString()
                .startsWith("SELECT name, checksum, state, statements_done FROM");
        assertThat(counter.connections()).isOne();
    }

    @Test
    void eachMigrationCostsAtMostTwoStatementsMoreThanItHas() {
        migrator(migration("0000_first", createTable("t0"))).migrate(PlanRequest.everything());
        var few = statementsFor(5);
        var many = statementsFor(25);

        assertThat((many - few) / 20.0).isLessThanOrEqualTo(3.0);
    }

    @Test
    void theHistorySaysWhatWasDone() {
        migrator(completing("1.4.0", users)).migrate(PlanRequest.everything());

        var status = migrator(completing("1.4.0", users), orders).status();

        assertThat(status.engine()).isEqualTo(engine().engine().id());
        assertThat(status.engineVersion()).isNotBlank();
        assertThat(status.schemaVersion()).isEqualTo("1.4.0");
        assertThat(status.current()).isEqualTo("0001_users");
        assertThat(status.health()).isEqualTo(DatabaseStatus.Health.PENDING);
        assertThat(status.counts()).isEqualTo(new DatabaseStatus.Counts(1, 1, 0, 0));
        var applied = status.migrations().get(0);
        assertThat(applied.state()).isEqualTo(MigrationState.APPLIED);
        assertThat(Duration.between(applied.appliedAt(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(5));
        assertThat(applied.durationMs()).isNotNegative();
        assertThat(status.migrations().get(1).state()).isEqualTo(MigrationState.PENDING);
        assertThat(status.migrations().get(1).dependsOn()).containsExactly("0001_users");
    }

    @Test
    void statusAndPlanWriteNothing() {
        migrator(users).status();
        var plan = migrator(users).plan(PlanRequest.everything());

        assertThat(plan.toString()).contains("-- 0001_users", "create table users", "CREATE TABLE");
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void aTargetLeavesLaterOnesPending() {
        migrator(users, orders).migrate(PlanRequest.upTo("0001_users"));

        assertThat(database.tables()).contains("users").doesNotContain("orders");
        assertThatThrownBy(() -> migrator(users, orders).migrate(PlanRequest.upTo("0002")))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("no migration '0002'");
    }

    @Test
    void fakingRecordsWithoutRunning() {
        var run = migrator(users, orders).migrate(PlanRequest.upTo("0001_users").with(Adoption.ALL));

        assertThat(run.completed()).allMatch(CompletedMigration::recordedOnly);
        assertThat(database.tables()).doesNotContain("users");
        assertThat(states(migrator(users, orders))).containsExactly(MigrationState.FAKED, MigrationState.PENDING);
    }

    @Test
    void aFirstMigrationWhoseTablesAreThereIsRecorded() {
        database.execute("CREATE TABLE users (id INT NOT NULL PRIMARY KEY, name VARCHAR(40))");

        var run = migrator(users, orders).migrate(PlanRequest.everything().with(Adoption.INITIAL));

        assertThat(run.completed()).map(CompletedMigration::recordedOnly).containsExactly(true, false);
        assertThat(database.tables()).contains("users", "orders");
    }

    @Test
    void aFirstMigrationWhoseTablesAreThereInPartIsRefusedByName() {
        database.execute("CREATE TABLE users (id INT NOT NULL PRIMARY KEY)");

        assertThatThrownBy(
                        () -> migrator(users).migrate(PlanRequest.everything().with(Adoption.INITIAL)))
                .hasMessageContaining("not column 'users.name'");
        assertThat(database.tables()).doesNotContain("_covet_migrations");
    }

    @Test
    void baselineOnMigrateAdoptsAnExistingDatabaseAndRunsTheRest() {
        database.execute("CREATE TABLE users (id INT NOT NULL PRIMARY KEY, name VARCHAR(40))");
        var settings =
                new MigratorSettings("_covet_", rules(), Duration.ofSeconds(10), Duration.ofSeconds(10), true, false);

        migrator(database.dataSource(), settings, users, orders).migrate(PlanRequest.everything());

        assertThat(states(migrator(users, orders))).containsExactly(MigrationState.FAKED, MigrationState.APPLIED);
    }

    @Test
    void aBaselineIsRefusedWhereThereIsAHistory() {
        migrator(users).migrate(PlanRequest.everything());

        assertThatThrownBy(() -> migrator(users, orders)
                        .migrate(PlanRequest.upTo("0002_orders").with(Adoption.BASELINE)))
                .isInstanceOf(DriftException.class)
                .hasMessageContaining("needs no baseline");
    }

    @Test
    void aFailingStatementIsNamedAndNothingOfItsMigrationStaysWhereTheEngineCanUndo() {
        var broken = migration(
                "0002_broken",
                sql("CREATE TABLE one (id INT);\n\nCREATE TABLE users (id INT);\nCREATE TABLE three (id INT)"));

        assertThatThrownBy(() -> migrator(users, broken).migrate(PlanRequest.everything()))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("Statement 2 of 3 of migration '0002_broken' failed")
                .hasMessageContaining("0002_broken.yaml, line 3: CREATE TABLE users")
                .hasMessageContaining("SQLSTATE")
                .hasMessageContaining("committed");

        assertThat(database.tables()).contains("users").doesNotContain("three");
        assertThat(states(migrator(users, broken))).containsExactly(MigrationState.APPLIED, MigrationState.FAILED);
        if (dialect().hasTransactionalDdl()) {
            assertThat(database.tables()).doesNotContain("one");
        } else {
            assertThat(database.tables()).contains("one");
        }
    }

    @Test
    void afterAFailureThatLeftNothingTheNextRunTriesAgain() {
        var broken = migration("0001_users", sql("CREATE TABLE users (id INT); CREATE TABEL typo (id INT)"));
        var fixed = migration("0001_users", sql("CREATE TABLE users (id INT); CREATE TABLE typo (id INT)"));
        assumeThat(dialect().hasTransactionalDdl())
                .as("%s undoes definitions", engine())
                .isTrue();

        assertThatThrownBy(() -> migrator(broken).migrate(PlanRequest.everything()))
                .hasMessageContaining("the next start tries it again");
        migrator(fixed).migrate(PlanRequest.everything());

        assertThat(states(migrator(fixed))).containsExactly(MigrationState.APPLIED);
    }

    @Test
    void afterAFailureThatLeftSomethingTheNextRunIsRefused() {
        var broken = withoutTransaction(
                migration("0001_users", sql("CREATE TABLE users (id INT); CREATE TABEL typo (id INT)")));

        assertThatThrownBy(() -> migrator(broken).migrate(PlanRequest.everything()))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("Statement 1 is committed and stays; the next start is refused");
        assertThatThrownBy(() -> migrator(broken).migrate(PlanRequest.everything()))
                .isInstanceOf(DriftException.class)
                .hasMessageContaining("failed at statement 2 of 2")
                .hasMessageContaining("DELETE FROM");

        database.execute("DROP TABLE users", "DELETE FROM " + history() + " WHERE name = '0001_users'");
        migrator(users).migrate(PlanRequest.everything());
        assertThat(states(migrator(users))).containsExactly(MigrationState.APPLIED);
    }

    @Test
    void transactionsWithinATransactionAreRefusedBeforeAnythingIsExecuted() {
        assumeThat(dialect().hasTransactionalDdl())
                .as("%s undoes definitions", engine())
                .isTrue();
        var committing =
                migration("0002_commit", sql("CREATE TABLE one (id INT);\nCOMMIT;\nCREATE TABLE two (id INT)"));

        assertThatThrownBy(() -> migrator(users, committing).migrate(PlanRequest.everything()))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("'COMMIT' on line 2");
        assertThat(database.tables()).doesNotContain("users");
    }

    @Test
    void whatTheEngineCannotDoIsToldBeforeAnythingIsExecuted() {
        var foreign =
                migration("0002_other", new RunSql(SqlText.of(Map.of(other(), "SELECT 1")), null, List.of(), null));

        assertThatThrownBy(() -> migrator(users, foreign).migrate(PlanRequest.everything()))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("migration 0002_other")
                .hasMessageContaining(engine().engine().id());
        assertThat(database.tables()).doesNotContain("users");
    }

    @Test
    void rowDataThatTheServerQuotesStaysOutOfTheMessage() {
        migrator(users).migrate(PlanRequest.everything());
        database.execute(
                "CREATE UNIQUE INDEX u ON users (name)", "INSERT INTO users (id, name) VALUES (1, 'ada@example.org')");
        var duplicate = migration("0002_duplicate", sql("INSERT INTO users (id, name) SELECT id + 1, name FROM users"));

        assertThatThrownBy(() -> migrator(users, duplicate).migrate(PlanRequest.everything()))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageNotContaining("ada@example.org")
                .satisfies(thrown -> assertThat(thrown.getCause()).hasMessageNotContaining("ada@example.org"));
    }

    @Test
    void aBackfillChangesEveryRowInBatches() {
        var filled = migration(
                "0002_fill",
                new AddColumn("users", Column.of("status", ColumnType.parse("varchar(10)"))),
                new Backfill(
                        "users",
                        List.of(new Assignment("status", SqlText.of("'active'"))),
                        SqlText.of("status IS NULL"),
                        7,
                        Duration.ZERO));
        migrator(users).migrate(PlanRequest.everything());
        for (var id = 1; id <= 50; id++) {
            database.execute("INSERT INTO users (id, name) VALUES (" + id * 3 + ", 'n')");
        }

        var run = migrator(users, filled).migrate(PlanRequest.everything());

        assertThat(run.completed().get(0).rows()).isEqualTo(50);
        assertThat(database.query("SELECT count(*) FROM users WHERE status = 'active'"))
                .satisfies(rows ->
                        assertThat(((Number) rows.get(0).get(0)).intValue()).isEqualTo(50));
    }

    @Test
    void aBackfillOfFewerRowsThanABatchAndOfNone() {
        var filled = migration(
                "0002_fill",
                new Backfill("users", List.of(new Assignment("name", SqlText.of("'x'"))), null, 100, Duration.ZERO));
        migrator(users).migrate(PlanRequest.everything());

        assertThat(migrator(users, filled)
                        .migrate(PlanRequest.everything())
                        .completed()
                        .get(0)
                        .rows())
                .isZero();
    }

    @Test
    void javaStepsRunWithinTheMigration() {
        var steps = new ArrayList<String>();
        var java = migration("0002_java", new RunJava("com.example.Step", false));
        JavaSteps javaSteps = new JavaSteps() {
            @Override
            public boolean has(String className) {
                return className.equals("com.example.Step");
            }

            @Override
            public void run(RunJava step, Session session) {
                steps.add(step.className());
                session.execute("INSERT INTO users (id, name) VALUES (1, 'from Java')");
                if (steps.size() == 1) {
                    throw new IllegalStateException("not yet");
                }
            }
        };
        var migrator = new Migrator(
                covet(database.dataSource()), source(users, java), settings(), javaSteps, new MigrationListener() {});

        assertThatThrownBy(() -> migrator.migrate(PlanRequest.everything()))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("IllegalStateException: not yet");
        assertThat(database.count("users")).isZero();
        migrator.migrate(PlanRequest.everything());

        assertThat(database.count("users")).isOne();
    }

    @Test
    void aJavaStepWithoutBeanIsRefusedBeforeAnythingIsExecuted() {
        var java = migration("0002_java", new RunJava("com.example.Missing", false));

        assertThatThrownBy(() -> migrator(users, java).migrate(PlanRequest.everything()))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("no bean of the class 'com.example.Missing'");
        assertThat(database.tables()).doesNotContain("users");
    }

    @Test
    void allInOneTransactionIsAllOrNothing() {
        assumeThat(dialect().hasTransactionalDdl())
                .as("%s undoes definitions", engine())
                .isTrue();
        var broken = migration("0003_broken", sql("CREATE TABEL typo (id INT)"));
        var settings =
                new MigratorSettings("_covet_", rules(), Duration.ofSeconds(10), Duration.ofSeconds(10), false, true);

        assertThatThrownBy(() -> migrator(database.dataSource(), settings, users, orders, broken)
                        .migrate(PlanRequest.everything()))
                .isInstanceOf(MigrationExecutionException.class);
        assertThat(database.tables()).doesNotContain("users", "orders");
        migrator(database.dataSource(), settings, users, orders).migrate(PlanRequest.everything());

        assertThat(database.tables()).contains("users", "orders");
    }

    @Test
    void validationNamesWhatIsPendingAndWritesNothing() {
        assertThatThrownBy(() -> migrator(users, orders).validate())
                .isInstanceOf(DriftException.class)
                .hasMessageContaining("lacks 2 migrations: 0001_users, 0002_orders");
        assertThat(database.tables()).isEmpty();

        migrator(users, orders).migrate(PlanRequest.everything());
        migrator(users, orders).validate();
    }

    @Test
    void manyMigratorsAtOnceRunEachMigrationOnce() throws Exception {
        var work = new ArrayList<Callable<MigrationRun>>();
        for (var i = 0; i < 8; i++) {
            work.add(() -> migrator(users, orders).migrate(PlanRequest.everything()));
        }
        var executor = Executors.newFixedThreadPool(work.size());
        var completed = new ArrayList<String>();
        try {
            for (var run : executor.invokeAll(work)) {
                run.get()
                        .completed()
                        .forEach(done -> completed.add(done.migration().name().text()));
            }
        } finally {
            executor.shutdown();
        }

        assertThat(completed).containsExactly("0001_users", "0002_orders");
        assertThat(database.count(history())).isEqualTo(2);
    }

    private int statementsFor(int migrations) {
        try (var other = engine().freshDatabase()) {
            var all = new ArrayList<Migration>();
            for (var number = 1; number <= migrations; number++) {
                all.add(migration("%04d_step".formatted(number), createTable("t" + number)));
            }
            var counter = StatementCounter.on(other.dataSource());
            migrator(counter.dataSource(), settings(), all.toArray(Migration[]::new))
                    .migrate(PlanRequest.everything());
            return counter.statements().size();
        }
    }

    private Engine other() {
        return Arrays.stream(Engine.values())
                .filter(engine -> engine != engine().engine())
                .findFirst()
                .orElseThrow();
    }

    private List<MigrationState> states(Migrator migrator) {
        return migrator.status().migrations().stream()
                .map(MigrationStatus::state)
                .toList();
    }

    private String history() {
        return dialect().quote("_covet_migrations");
    }

    private Dialect dialect() {
        return Dialects.of(new Server(engine().engine(), "", 99, 0, 0));
    }

    private Migrator migrator(Migration... migrations) {
        return migrator(database.dataSource(), settings(), migrations);
    }

    private static Migrator migrator(DataSource dataSource, MigratorSettings settings, Migration... migrations) {
        return new Migrator(
                covet(dataSource), source(migrations), settings, new NoJavaSteps(), new MigrationListener() {});
    }

    private static Database covet(DataSource dataSource) {
        return new Database("default", dataSource, null, Dialects::of);
    }

    private static MigratorSettings settings() {
        return new MigratorSettings("_covet_", rules(), Duration.ofSeconds(60), Duration.ofSeconds(10), false, false);
    }

    private static PlanRules rules() {
        return new PlanRules(OutOfOrder.WARN, Orphaned.REFUSE);
    }

    private static CreateTable createTable(String name) {
        return new CreateTable(Table.of(
                        name,
                        List.of(
                                Column.of("id", ColumnType.parse("integer")).notNull(),
                                Column.of("name", ColumnType.parse("varchar(40)"))))
                .withPrimaryKey(new PrimaryKey("pk_" + name, List.of("id"))));
    }
}
