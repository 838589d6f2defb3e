package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.dryrun.DryRunListener;
import dev.covet.migrations.dryrun.LockMode;
import dev.covet.migrations.dryrun.Outcome;
import dev.covet.migrations.dryrun.Relation;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.MigrationLockException;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.testing.TestEngine;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a dry run does on SQLite only; {@link DryRunContract} is run by {@link DryRunTest}. */
class SqliteDryRunTest extends RunnerContract {

    private final DryRunContract contract = new DryRunTest().new OnSqlite();

    @Override
    TestEngine engine() {
        return TestEngine.SQLITE;
    }

    @Test
    void makesATableAnewWithForeignKeysUncheckedAndSaysSo() {
        contract.database = database;
        contract.threeMembers();
        database.execute("CREATE TABLE visits (member_id bigint REFERENCES members (id) ON DELETE CASCADE)");
        database.execute("INSERT INTO visits VALUES (1), (2)");
        var wide = migration(
                "0002_wide", new AlterColumn("members", Column.of("balance", ColumnType.parse("decimal(20,4)")), null));

        var run = contract.migrate(contract.members, wide, migration("0003_sql", sql("DELETE FROM visits")));

        assertThat(run.failure()).isEmpty();
        assertThat(run.migrations().get(0).statements())
                .anySatisfy(
                        statement -> assertThat(statement.observed().rewrites()).containsExactly("members"));
        assertThat(run.migrations().get(0).hindrances()).singleElement().satisfies(hindrance -> {
            assertThat(hindrance.lock().mode()).isEqualTo(LockMode.RESERVED);
            assertThat(hindrance.lock().relation().kind()).isEqualTo(Relation.Kind.DATABASE);
        });
        assertThat(run.warnings()).anySatisfy(warning -> assertThat(warning).contains("foreign_keys"));
        assertThat(database.count("visits")).isEqualTo(2);
    }

    @Test
    void waitsForAnotherWriterOnlySoLong() throws SQLException {
        contract.database = database;
        contract.threeMembers();
        var motto = migration("0002_motto", DryRunContract.addMotto());
        try (var other = database.dataSource().getConnection();
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            var begun = System.nanoTime();

            assertThatThrownBy(() -> contract.runner(contract.members, motto)
                            .migrate(PlanRequest.everything(), DryRunContract.SETTINGS, new DryRunListener() {}))
                    .isInstanceOf(MigrationLockException.class)
                    .hasMessageContaining("Somebody else locks the database");
            assertThat(System.nanoTime() - begun).isLessThan(3_000_000_000L);
            statement.execute("ROLLBACK");
        }
    }

    @Test
    void tellsOfAStatementThatRollsTheTransactionBackItself() {
        contract.database = database;
        contract.threeMembers();
        var fails = migration(
                "0002_conflict",
                sql("INSERT INTO members (id, name) VALUES (77, 'x')"),
                sql("INSERT OR ROLLBACK INTO members (id, name) VALUES (1, 'x')"));

        var run = contract.migrate(contract.members, fails);

        assertThat(DryRunContract.outcomes(run)).containsExactly(Outcome.FAILED);
        assertThat(run.failure())
                .hasValueSatisfying(problem -> assertThat(problem.what()).startsWith("Statement 2 of 2"));
    }
}
