package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.source;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.dryrun.DryRun;
import dev.covet.migrations.dryrun.DryRunListener;
import dev.covet.migrations.dryrun.Outcome;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a dry run does where it needs a copy. */
abstract class CopiedDryRunContract extends RunnerContract {

    private final Migration first = migration(
            "0001_first", new CreateTable(Table.of("first", List.of(Column.of("id", ColumnType.parse("integer"))))));

    private ScratchOnServer scratch;

    private DryRun migrate(Migration... migrations) {
        scratch = new ScratchOnServer(database);
        var before = DatabaseDump.of(database);
        var run = new DryRunner(
                        covet(database.dataSource()), source(migrations), settings(), new NoJavaSteps(), scratch)
                .migrate(PlanRequest.everything(), DryRunContract.SETTINGS, new DryRunListener() {});
        assertThat(DatabaseDump.of(database)).isEqualTo(before);
        return run;
    }

    private List<String> left() {
        return scratch.names().stream()
                .filter(name -> !database.query("SELECT 1 FROM information_schema.schemata WHERE schema_name = ?", name)
                        .isEmpty())
                .toList();
    }

    @Test
    void copiesTablesKeysViewsAndTriggersAndDropsTheCopy() {
        migrator(first).migrate(PlanRequest.everything());
        database.execute(
                "CREATE TABLE parents (id int PRIMARY KEY, twin int, name varchar(20) DEFAULT 'it''s')",
                "CREATE TABLE children (id int AUTO_INCREMENT PRIMARY KEY, parent int, CONSTRAINT fk_children FOREIGN KEY"
                        + " (parent) REFERENCES parents (id) ON DELETE CASCADE, CHECK (parent > 0))",
                "ALTER TABLE parents ADD CONSTRAINT fk_twin FOREIGN KEY (twin) REFERENCES children (id)",
                "CREATE VIEW named AS SELECT p.id, p.name FROM parents p WHERE p.name LIKE 'a%'",
                "CREATE TRIGGER trimmed BEFORE INSERT ON parents FOR EACH ROW SET NEW.name = TRIM(NEW.name)",
                "INSERT INTO parents VALUES (1, NULL, 'a')");

        var run = migrate(
                first,
                migration(
                        "0002_all",
                        sql("INSERT INTO parents (id, name) VALUES (7, ' abc ')"),
                        sql("INSERT INTO children (parent) SELECT id FROM named"),
                        sql("ALTER TABLE children DROP FOREIGN KEY fk_children"),
                        sql("DROP TRIGGER trimmed")));

        assertThat(run.failure()).isEmpty();
        assertThat(run.stage()).isEqualTo(DryRun.Stage.EMPTY_COPY);
        assertThat(run.migrations().get(0).statements().get(1).rows()).isEqualTo(1);
        assertThat(scratch.names()).hasSize(1);
        assertThat(left()).isEmpty();
        assertThat(database.count("parents")).isEqualTo(1);
    }

    @Test
    void dropsTheCopyAfterAFailureToo() {
        migrator(first).migrate(PlanRequest.everything());

        var run = migrate(first, migration("0002_fails", sql("ALTER TABLE first DROP COLUMN nothing")));

        assertThat(DryRunContract.outcomes(run)).containsExactly(Outcome.FAILED);
        assertThat(left()).isEmpty();
    }

    @Test
    void tellsWhichTablesAreRebuiltWhereThatCanBeSeen() {
        migrator(first).migrate(PlanRequest.everything());

        var run = migrate(
                first,
                migration("0002_instant", new AddColumn("first", Column.of("note", ColumnType.parse("varchar(20)")))),
                migration("0003_copy", sql("ALTER TABLE first MODIFY note varchar(20) CHARACTER SET latin1")),
                migration("0004_rename", sql("ALTER TABLE first RENAME TO second")));

        assertThat(run.failure()).isEmpty();
        assertThat(run.migrations().get(0).statements().get(0).observed().rewrites())
                .isEmpty();
        assertThat(run.migrations().get(1).statements().get(0).observed().rewrites())
                .containsExactlyElementsOf(engine() == TestEngine.MARIADB ? List.of("first") : List.of());
        assertThat(run.migrations().get(2).statements().get(0).observed().rewrites())
                .isEmpty();
    }

    @Test
    void doesNotExecuteSqlThatNamesAnotherDatabase() {
        migrator(first).migrate(PlanRequest.everything());
        database.execute("INSERT INTO first VALUES (1)");

        var run = migrate(
                first, migration("0002_elsewhere", sql("DELETE FROM `" + database.name() + "`.first WHERE id = 1")));

        assertThat(DryRunContract.outcomes(run)).containsExactly(Outcome.PLANNED);
        assertThat(run.migrations().get(0).reason()).contains("names another database");
        assertThat(database.count("first")).isEqualTo(1);
    }
}
