package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.cli.CommandLineRun.Application;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator who rolls back. */
abstract class RollbackCommandContract {

    @TempDir
    private Path folder;

    private TestDatabase database;
    private Application application;

    abstract TestEngine engine();

    @BeforeEach
    void makeApplication() {
        database = engine().freshDatabase();
        var migrations = new MigrationFolder(folder)
                .with("0001_members.yaml", """
                        version: 1.0.0
                        operations:
                          - createTable:
                              name: members
                              columns:
                                - {name: id, type: bigint, nullable: false}
                                - {name: name, type: varchar(40), nullable: false}
                              primaryKey: {columns: [id]}
                        """)
                .with("0002_motto.yaml", """
                        version: 1.1.0
                        operations:
                          - addColumn: {table: members, column: {name: motto, type: varchar(80)}}
                        """)
                .with("0003_visits.yaml", """
                        operations:
                          - createTable:
                              name: visits
                              columns:
                                - {name: id, type: bigint, nullable: false}
                                - {name: member_id, type: bigint}
                              primaryKey: {columns: [id]}
                              foreignKeys:
                                - {columns: [member_id], references: {table: members, columns: [id]}}
                        """);
        application = Application.on(database, migrations);
        assertThat(application.run("migrate").exitCode()).isZero();
        execute(
                "INSERT INTO members (id, name, motto) VALUES (1, 'Ann', 'ad astra'), (2, 'Bo', NULL), (3, 'Cy', 'carpe')");
        execute("INSERT INTO visits (id, member_id) VALUES (1, 1), (2, 3)");
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void seesFirstWhatWouldGoAndLosesNothing() {
        var dryRun = application.run("rollback", "0001_members", "--dry-run");
        var json = application.run("rollback", "0001_members", "--dry-run", "--json");
        var run = application.run("rollback", "0001_members");

        assertThat(dryRun.exitCode()).as(dryRun.err()).isZero();
        assertThat(dryRun.out())
                .contains("To undo:  0003_visits, 0002_motto\n")
                .contains("Risk:     HIGH\n")
                .contains("At risk:  visits, 2 rows\n")
                .contains("At risk:  members, 2 rows\n")
                .contains("DROP TABLE ")
                .contains("_covet_keep_");
        assertThat(json.out())
                .contains("\"safe\":true,\"riskLevel\":\"HIGH\",\"errors\":[]")
                .contains("\"dataAtRisk\":{\"visits\":2,\"members\":2}")
                .contains("\"dependents\":[\"0003_visits\"]");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Undone 0003_visits in ").endsWith("Database 'default': 2 migrations undone.\n");

        assertThat(application.run("migrate").exitCode()).isZero();
        assertThat(count("SELECT count(*) FROM visits WHERE member_id IN (1, 3)"))
                .isEqualTo(2);
        assertThat(count("SELECT count(*) FROM members WHERE motto = 'ad astra' OR motto = 'carpe'"))
                .isEqualTo(2);
    }

    @Test
    void findsWhatWasKeptAndBringsItBackByHand() {
        assertThat(application.run("keeps", "list").out()).isEqualTo("Nothing is kept.\n");
        assertThat(application.run("rollback").exitCode()).isZero();
        assertThat(application.run("keeps", "list").out())
                .startsWith("1  visits, 2 rows, by 0003_visits undone ")
                .endsWith(": KEPT\n");
        assertThat(application.run("keeps", "list", "--json").out()).contains("\"kind\":\"ROWS\",\"table\":\"visits\"");

        var early = application.run("keeps", "restore", "1");
        assertThat(early.exitCode()).isEqualTo(3);
        assertThat(early.err()).contains("There is no table 'visits' now that could take back what was kept of it.");
        assertThat(application.run("keeps", "restore", "9").err()).contains("Nothing is kept under the number 9.");
        assertThat(application.run("migrate").exitCode()).isZero();
        execute("DELETE FROM visits WHERE id = 2");
        assertThat(application.run("keeps", "restore", "1").out()).isEqualTo("Brought back.\n");
        assertThat(count("SELECT count(*) FROM visits")).isEqualTo(2);

        assertThat(application.run("keeps", "prune").out()).startsWith("Thrown away: 1  visits, 2 rows");
        assertThat(application.run("keeps", "list").out()).isEqualTo("Nothing is kept.\n");
        assertThat(application.run("keeps").exitCode()).isEqualTo(2);
    }

    @Test
    void isRefusedBeyondTheRulesUnlessItIsForced() {
        var strict = application.with("--covet.migrations.rollback.max-data-loss-rows=1");

        var refused = strict.run("rollback");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("Nothing is undone:")
                .contains("2 rows would go, or lose something, more than"
                        + " covet.migrations.rollback.max-data-loss-rows=1.")
                .contains("--force");
        assertThat(count("SELECT count(*) FROM visits")).isEqualTo(2);
        assertThat(strict.run("rollback", "--force").exitCode()).isZero();
    }

    @Test
    void isHeldBackInProduction() {
        var refused =
                application.with("--covet.migrations.environment=production").run("rollback");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("The risk is HIGH, above covet.migrations.rollback.max-risk=MEDIUM.");
    }

    @Test
    void isRefusedWhereNothingWouldBeKept() {
        var refused = application.with("--covet.migrations.keep.enabled=false").run("rollback");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).contains("Risk:     CRITICAL");
        assertThat(refused.err()).contains("Nothing of it is kept.");
    }

    @Test
    void saysByVersionStepsOrNameWhatIsUndone() {
        assertThat(application.run("rollback", "--steps", "2", "--dry-run").out())
                .contains("To undo:  0003_visits, 0002_motto\n");
        assertThat(application
                        .run("rollback", "--to-version", "1.0.0", "--dry-run")
                        .out())
                .contains("To undo:  0003_visits, 0002_motto\n");
        assertThat(application
                        .run("rollback", "--migration", "0002_motto", "--dry-run")
                        .out())
                .contains("To undo:  0003_visits, 0002_motto\n");
        assertThat(application.run("rollback", "--dry-run").out()).contains("To undo:  0003_visits\n");
    }

    @Test
    void readsWhatIsWrongWithTheRequest() {
        var unknown = application.run("rollback", "0009_gone");
        var tooMany = application.run("rollback", "--steps", "7");
        var none = application.run("rollback", "--steps", "0");
        var both = application.run("rollback", "--steps", "1", "--to-version", "1.0.0");
        var version = application.run("rollback", "--to-version", "9.9.0");

        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.err()).contains("There is no migration '0009_gone'.");
        assertThat(tooMany.exitCode()).isEqualTo(1);
        assertThat(tooMany.err()).contains("There are 3 applied migrations, so 7 cannot be undone.");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(both.exitCode()).isEqualTo(2);
        assertThat(version.exitCode()).isEqualTo(1);
        assertThat(version.err()).contains("No applied migration completes the version 9.9.0.");
    }

    @Test
    void hasNothingToDoWhereNothingIsApplied() {
        application.run("rollback", "zero", "--force");

        var again = application.run("rollback", "zero");
        var looked = application.run("rollback", "zero", "--dry-run");
        var last = application.run("rollback");

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("nothing to undo, as no migration is applied that would be.");
        assertThat(looked.exitCode()).isZero();
        assertThat(last.exitCode()).isEqualTo(1);
        assertThat(last.err()).contains("There are 0 applied migrations, so 1 cannot be undone.");
    }

    private void execute(String sql) {
        JdbcClient.create(database.dataSource()).sql(sql).update();
    }

    private long count(String sql) {
        return JdbcClient.create(database.dataSource())
                .sql(sql)
                .query(Long.class)
                .single();
    }
}
