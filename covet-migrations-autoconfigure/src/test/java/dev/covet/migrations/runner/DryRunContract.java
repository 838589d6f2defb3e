package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.source;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.dryrun.DryRun;
import dev.covet.migrations.dryrun.DryRunListener;
import dev.covet.migrations.dryrun.DryRunSettings;
import dev.covet.migrations.dryrun.Outcome;
import dev.covet.migrations.dryrun.RehearsedMigration;
import dev.covet.migrations.dryrun.RehearsedStatement;
import dev.covet.migrations.lock.LockSettings;
import dev.covet.migrations.lock.MigrationLock;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.Assignment;
import dev.covet.migrations.operation.Backfill;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.MigrationLockException;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a dry run does on every engine. */
abstract class DryRunContract extends RunnerContract {

    static final DryRunSettings SETTINGS = new DryRunSettings(Duration.ofMillis(300), Duration.ofSeconds(30), false);

    final Migration members = migration("0001_members", new CreateTable(members()));

    private static Table members() {
        return Table.of(
                        "members",
                        List.of(
                                Column.of("id", ColumnType.parse("bigint")).withIdentity(Identity.BY_DEFAULT),
                                Column.of("name", ColumnType.parse("varchar(40)"))
                                        .notNull(),
                                Column.of("balance", ColumnType.parse("decimal(10,2)"))))
                .withPrimaryKey(new PrimaryKey("pk_members", List.of("id")));
    }

    static AddColumn addMotto() {
        return new AddColumn("members", Column.of("motto", ColumnType.parse("varchar(40)")));
    }

    DryRunner runner(Migration... migrations) {
        return runner(new NoJavaSteps(), migrations);
    }

    DryRunner runner(JavaSteps javaSteps, Migration... migrations) {
        return new DryRunner(
                covet(database.dataSource()),
                source(migrations),
                settings().allowingDestructive(),
                javaSteps,
                new ScratchOnServer(database));
    }

    void migrated(Migration... migrations) {
        migrator(database.dataSource(), settings().allowingDestructive(), migrations)
                .migrate(PlanRequest.everything());
    }

    void threeMembers() {
        migrated(members);
        execute("INSERT INTO members (name, balance) VALUES ('Ann', 1.25), ('Bo', NULL), ('', 3)");
    }

    void execute(String sql) {
        JdbcClient.create(database.dataSource()).sql(sql).update();
    }

    DryRun migrate(Migration... migrations) {
        return unchanged(() -> runner(migrations).migrate(PlanRequest.everything(), SETTINGS, new DryRunListener() {}));
    }

    DryRun rollback(RollbackRequest request, Migration... migrations) {
        return unchanged(() -> runner(migrations).rollback(request, SETTINGS, new DryRunListener() {}));
    }

    /** The result, after the database was seen to be as it was before. */
    DryRun unchanged(java.util.function.Supplier<DryRun> work) {
        var before = DatabaseDump.of(database);
        var result = work.get();
        assertThat(DatabaseDump.of(database)).isEqualTo(before);
        return result;
    }

    static List<Outcome> outcomes(DryRun run) {
        return run.migrations().stream().map(RehearsedMigration::outcome).toList();
    }

    boolean isCopied() {
        return engine().engine() == Engine.MYSQL || engine().engine() == Engine.MARIADB;
    }

    @Test
    void executesEverythingOnAnEmptyDatabaseAndLeavesNothingThere() {
        var run = migrate(users, orders);

        assertThat(outcomes(run)).containsOnly(Outcome.EXECUTED).hasSize(2);
        assertThat(run.failure()).isEmpty();
        assertThat(run.stage()).isEqualTo(isCopied() ? DryRun.Stage.EMPTY_COPY : DryRun.Stage.TRANSACTION);
        assertThat(run.migrations().get(0).statements())
                .allSatisfy(statement -> assertThat(statement.duration()).isPositive())
                .extracting(RehearsedStatement::text)
                .first()
                .asString()
                .contains("CREATE TABLE");
        assertThat(database.tables()).isEmpty();
    }

    @Test
    void isFollowedByTheRealThing() {
        threeMembers();
        migrate(members, migration("0002_motto", addMotto()));

        migrated(members, migration("0002_motto", addMotto()));

        assertThat(states(migrator(members, migration("0002_motto", addMotto()))))
                .containsOnly(MigrationState.APPLIED);
    }

    @Test
    void writesRowsAndDrawsNumbersThatAreAllGivenBack() {
        threeMembers();

        var run = migrate(
                members,
                migration("0002_more", sql("INSERT INTO members (name) VALUES ('Cy'), ('Di')")),
                migration("0003_other", sql("UPDATE members SET balance = 7")));

        assertThat(outcomes(run)).containsOnly(Outcome.EXECUTED);
        assertThat(run.migrations().get(0).rows()).isEqualTo(2);
        assertThat(run.migrations().get(1).rows()).isEqualTo(isCopied() ? 2 : 5);
        execute("INSERT INTO members (name) VALUES ('Ed')");
        assertThat(database.query("SELECT name FROM members WHERE id = 4")).containsExactly(List.of("Ed"));
    }

    @Test
    void keepsWhatWouldBeLostAndThrowsTheKeepAway() {
        threeMembers();

        var run = migrate(members, migration("0002_drop", new DropColumn("members", "name")));

        assertThat(outcomes(run)).containsExactly(Outcome.EXECUTED);
        assertThat(run.migrations().get(0).statements())
                .extracting(RehearsedStatement::text)
                .anySatisfy(text -> assertThat(text).contains("keeps what 'members' would lose"));
        assertThat(database.tables()).noneSatisfy(name -> assertThat(name).contains("keep"));
    }

    @Test
    void undoesWhatIsAppliedAndBringsBackWhatWasKept() {
        threeMembers();
        var drop = migration("0002_drop", new DropColumn("members", "name"));
        var table = migration("0003_table", new DropTable("members"));
        migrated(members, drop, table);

        var run = rollback(new RollbackRequest.Steps(2), members, drop, table);

        assertThat(run.failure()).isEmpty();
        assertThat(outcomes(run)).containsOnly(Outcome.EXECUTED).hasSize(2);
        assertThat(run.migrations().get(0).planned().migration()).isEqualTo(table);
        assertThat(states(migrator(members, drop, table))).containsOnly(MigrationState.APPLIED);
    }

    @Test
    void namesTheStatementThatFailsAndExecutesNoneAfterIt() {
        threeMembers();
        var fails = migration(
                "0002_fails",
                addMotto(),
                sql("UPDATE members SET nothing = 1 WHERE name = 'secret'"),
                sql("DELETE FROM members"));

        var run = migrate(members, fails, migration("0003_after", createTable("later")));

        assertThat(outcomes(run)).containsExactly(Outcome.FAILED, Outcome.PLANNED);
        assertThat(run.migrations().get(0).statements())
                .extracting(RehearsedStatement::outcome)
                .startsWith(Outcome.EXECUTED)
                .endsWith(Outcome.FAILED, Outcome.PLANNED);
        assertThat(run.failure()).hasValueSatisfying(problem -> {
            assertThat(problem.what())
                    .contains("of migration '0002_fails' failed")
                    .contains("nothing");
            assertThat(problem.where())
                    .contains("0002_fails.yaml", "UPDATE members")
                    .doesNotContain("secret");
            assertThat(problem.fix()).contains("Nothing is changed: this was a dry run.");
        });
        assertThat(run.migrations().get(1).reason()).isEqualTo("A migration before it failed.");
    }

    @Test
    void doesNotRunWhileSomebodyMigrates() {
        threeMembers();
        var lock = new LockSettings("_covet_lock", Duration.ofSeconds(5), Duration.ofSeconds(10));
        var other = covet(database.dataSource());
        try (var session = other.open();
                var held = MigrationLock.acquire(other, session, lock)) {
            assertThat(held.token()).isPositive();

            assertThatThrownBy(() -> runner(members, migration("0002_motto", addMotto()))
                            .migrate(PlanRequest.everything(), SETTINGS, new DryRunListener() {}))
                    .isInstanceOf(MigrationLockException.class)
                    .hasMessageContaining("is being migrated")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void keepsMigratorsAwayAndLetsThemGoOnAfterwards() {
        threeMembers();
        var refused = new ArrayList<String>();
        var motto = migration("0002_motto", addMotto());
        var impatient = new MigratorSettings("_covet_", rules(), Duration.ZERO, Duration.ofSeconds(10), false, false);

        runner(members, motto).migrate(PlanRequest.everything(), SETTINGS, new DryRunListener() {
            @Override
            public void statement(Migration migration, int number, int of) {
                assertThatThrownBy(() -> migrator(database.dataSource(), impatient, members, motto)
                                .migrate(PlanRequest.everything()))
                        .satisfies(e -> refused.add(e.getClass().getSimpleName()));
            }
        });

        assertThat(refused).hasSize(1).allMatch(name -> name.contains("Lock") || name.contains("Configuration"));
        migrated(members, motto);
        assertThat(states(migrator(members, motto))).containsOnly(MigrationState.APPLIED);
    }

    @Test
    void runsJavaOnlyWhenThatIsAskedFor() {
        threeMembers();
        var java = migration("0002_java", new RunJava("example.Step", false));
        var after = migration("0003_after", createTable("later"));
        var ran = new ArrayList<RunJava>();

        var skipped = unchanged(() -> runner(new Recording(ran), members, java, after)
                .migrate(PlanRequest.everything(), SETTINGS, new DryRunListener() {}));
        assertThat(outcomes(skipped)).containsOnly(Outcome.PLANNED);
        assertThat(skipped.migrations().get(0).reason()).contains("It runs Java");
        assertThat(skipped.migrations().get(1).reason()).contains("It builds on 0002_java");
        assertThat(ran).isEmpty();

        var asked = unchanged(() -> runner(new Recording(ran), members, java, after)
                .migrate(PlanRequest.everything(), SETTINGS.withJava(), new DryRunListener() {}));
        assertThat(outcomes(asked)).containsOnly(Outcome.EXECUTED);
        assertThat(ran).hasSize(1);
        assertThat(asked.warnings()).anySatisfy(warning -> assertThat(warning).contains("not undone by a dry run"));
    }

    /** A step that writes a row. */
    record Recording(List<RunJava> ran) implements JavaSteps {

        @Override
        public boolean has(String className) {
            return true;
        }

        @Override
        public void run(RunJava step, dev.covet.migrations.database.Session session) {
            ran.add(step);
            session.update("INSERT INTO members (name) VALUES (?)", "Java");
        }
    }

    @Test
    void namesJavaStepsThatAreMissing() {
        threeMembers();

        assertThatThrownBy(() -> migrate(members, migration("0002_java", new RunJava("example.Step", false))))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("no bean of the class 'example.Step'");
    }

    @Test
    void executesBackfillsAndChangesOfTypes() {
        threeMembers();

        var run = migrate(
                members,
                migration(
                        "0002_fill",
                        addMotto(),
                        new Backfill(
                                "members",
                                List.of(new Assignment("motto", SqlText.of("name"))),
                                null,
                                2,
                                Duration.ZERO)),
                migration(
                        "0003_wide",
                        new AlterColumn("members", Column.of("balance", ColumnType.parse("decimal(20,4)")), null)));

        assertThat(run.failure()).isEmpty();
        assertThat(outcomes(run)).containsOnly(Outcome.EXECUTED);
    }

    @Test
    void plansWithoutExecuting() {
        threeMembers();

        var run = unchanged(
                () -> runner(members, migration("0002_motto", addMotto())).plan(PlanRequest.everything()));

        assertThat(run.stage()).isEqualTo(DryRun.Stage.NONE);
        assertThat(outcomes(run)).containsExactly(Outcome.PLANNED);
        assertThat(run.risk().migrations()).hasSize(1);
    }

    @Test
    void hasNothingToDoWhenEverythingIsApplied() {
        threeMembers();

        assertThat(migrate(members).migrations()).isEmpty();
    }

    @Test
    void warnsOfWhatSqlMayDoElsewhere() {
        threeMembers();

        var run = migrate(
                members,
                migration("0002_sql", new RunSql(SqlText.of("DELETE FROM members"), null, List.of(), List.of())));

        assertThat(run.warnings()).anySatisfy(warning -> assertThat(warning).contains("outside this database"));
    }
}
