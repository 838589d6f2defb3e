package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.problem.DriftException;
import dev.covet.migrations.problem.IrreversibleException;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What every engine must bring back. */
abstract class RollbackContract extends MembersContract {

    private static Table visits() {
        return Table.of(
                        "visits",
                        List.of(
                                Column.of("id", ColumnType.parse("bigint")).notNull(),
                                Column.of("member_id", ColumnType.parse("bigint"))))
                .withPrimaryKey(new PrimaryKey("pk_visits", List.of("id")))
                .withForeignKeys(List.of(new ForeignKey(
                        "fk_visits_member",
                        List.of("member_id"),
                        "members",
                        List.of("id"),
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION)));
    }

    /** Where the engine takes it for the same name. */
    private String inOtherLetters(String table) {
        return switch (engine().engine()) {
            case POSTGRESQL, SQLITE -> table.toUpperCase(Locale.ROOT);
            case MYSQL, MARIADB -> table;
        };
    }

    @Test
    void valuesOfADroppedColumnThatMustHaveOne() {
        threeMembers();
        var migrator = migrated(members, migration("0002_drop", new DropColumn("members", "name")));

        var run = migrator.rollback(new RollbackRequest.Steps(1), true);

        assertThat(run.completed()).hasSize(1);
        assertThat(rows("SELECT name FROM members ORDER BY id")).containsExactly("Ann", "Bo", "");
        assertThat(states(migrator)).containsExactly(MigrationState.APPLIED, MigrationState.ROLLED_BACK);
        assertThatThrownBy(() -> execute("INSERT INTO members (id) VALUES (9)")).isNotNull();
    }

    @Test
    void rowsOfADroppedTableAndTheirNumbers() {
        threeMembers();
        var migrator = migrated(members, migration("0002_drop", new DropTable("members")));

        migrator.rollback(new RollbackRequest.Steps(1), true);

        assertThat(rows("SELECT name FROM members ORDER BY id")).containsExactly("Ann", "Bo", "");
        execute("INSERT INTO members (name) VALUES ('Cy')");
        assertThat(rows("SELECT id FROM members WHERE name = 'Cy'")).containsExactly("8");
    }

    @Test
    void whatWasWrittenToANewColumnOnceItIsThereAgain() {
        threeMembers();
        var migrator = migrated(
                members,
                migration("0002_add", new AddColumn("members", Column.of("motto", ColumnType.parse("varchar(40)")))));
        execute("UPDATE members SET motto = 'sapere aude' WHERE id = 2");

        migrator.rollback(new RollbackRequest.To("0001_members"), true);
        assertThatThrownBy(() -> rows("SELECT motto FROM members")).isNotNull();
        migrator.migrate(PlanRequest.everything());

        assertThat(rows("SELECT motto FROM members ORDER BY id")).containsExactly(null, "sapere aude", null);
        assertThat(states(migrator)).containsOnly(MigrationState.APPLIED);
    }

    @Test
    void rowsOfATableWhoseMigrationFillsIt() {
        var fills = migration(
                "0002_visits",
                new CreateTable(visits()),
                new RunSql(
                        SqlText.of("INSERT INTO visits (id, member_id) VALUES (1, NULL), (2, NULL)"),
                        SqlText.of("DELETE FROM visits WHERE id = 1"),
                        List.of(),
                        List.of()));
        threeMembers();
        var migrator = migrated(members, fills);
        execute("UPDATE visits SET member_id = 7 WHERE id = 2");
        execute("INSERT INTO visits VALUES (3, 1)");
        execute("DELETE FROM visits WHERE id = 1");

        migrator.rollback(new RollbackRequest.Only("0002_visits", false), true);
        migrator.migrate(PlanRequest.everything());

        assertThat(rows("SELECT concat(id, '/', member_id) FROM visits ORDER BY id"))
                .containsExactly("2/7", "3/1");
    }

    @Test
    void rowsOfTablesThatSqlMakesAndDrops() {
        var raw = migration(
                "0002_raw",
                new RunSql(
                        SqlText.of("CREATE TABLE places (id integer NOT NULL PRIMARY KEY, name varchar(40));"
                                + " CREATE TABLE stays (id integer NOT NULL PRIMARY KEY, place_id integer,"
                                + " CONSTRAINT fk_stay FOREIGN KEY (place_id) REFERENCES places (id));"
                                + " INSERT INTO places VALUES (1, 'Rome')"),
                        SqlText.of("DROP TABLE stays; -- and\nDROP TABLE IF EXISTS " + inOtherLetters("places")),
                        List.of(),
                        null));
        var migrator = migrated(members, raw);
        execute("INSERT INTO places VALUES (2, 'Oslo')");
        execute("UPDATE places SET name = 'Roma' WHERE id = 1");
        execute("INSERT INTO stays VALUES (10, 2), (11, NULL)");

        migrator.rollback(new RollbackRequest.Steps(1), true);
        assertThatThrownBy(() -> rows("SELECT id FROM stays")).isNotNull();
        migrator.migrate(PlanRequest.everything());

        assertThat(rows("SELECT name FROM places ORDER BY id")).containsExactly("Roma", "Oslo");
        assertThat(rows("SELECT concat(id, '/', COALESCE(place_id, 0)) FROM stays ORDER BY id"))
                .containsExactly("10/2", "11/0");
    }

    @Test
    void valuesThatLostDigitsUnlessTheyWereChangedSince() {
        threeMembers();
        var coarse = new AlterColumn("members", Column.of("balance", ColumnType.parse("decimal(10,0)")), null);
        execute("UPDATE members SET balance = 5 WHERE id = 2");
        if (engine().engine() == dev.covet.migrations.schema.Engine.SQLITE) {
            return;
        }
        var migrator = migrated(members, migration("0002_coarse", coarse));
        execute("UPDATE members SET balance = 4 WHERE id = 7");

        var run = migrator.rollback(new RollbackRequest.Steps(1), true);

        assertThat(rows("SELECT balance FROM members ORDER BY id")).containsExactly("1.25", "5.00", "4.00");
        assertThat(run.completed().get(0).conflicts())
                .singleElement()
                .asString()
                .contains("have got another 'balance' since")
                .contains("keys: 7.");
    }

    @Test
    void nothingWhileARowWouldHaveNoValue() {
        threeMembers();
        var migrator = migrated(members, migration("0002_drop", new DropColumn("members", "name")));
        execute("INSERT INTO members (id) VALUES (11)");

        assertThatThrownBy(() -> migrator.rollback(new RollbackRequest.Steps(1), true))
                .isInstanceOf(DriftException.class)
                .hasMessageContaining("have no value for 'name'")
                .hasMessageContaining("keys: 11.");
    }

    @Test
    void aWarningWhereTheDatabaseCannotSayWhatIsInTheWay() {
        threeMembers();
        var migrator = migrated(members, migration("0002_drop", new DropColumn("members", "name")));
        var kept = database.tables().stream()
                .filter(table -> table.startsWith("_covet_keep_"))
                .toList();
        kept.forEach(table -> execute("DROP TABLE " + table));

        var validation = migrator.validateRollback(new RollbackRequest.Steps(1));

        assertThat(validation.errors()).isEmpty();
        assertThat(validation.warnings())
                .anySatisfy(warning -> assertThat(warning)
                        .contains("rows of 'members' from coming back could not be asked beforehand")
                        .contains("0002_drop"));
    }

    @Test
    void allButRowsThatAreGone() {
        threeMembers();
        var migrator = migrated(members, migration("0002_drop", new DropColumn("members", "name")));
        execute("DELETE FROM members WHERE id = 2");

        var run = migrator.rollback(new RollbackRequest.Steps(1), true);

        assertThat(rows("SELECT name FROM members ORDER BY id")).containsExactly("Ann", "");
        assertThat(run.completed().get(0).conflicts())
                .singleElement()
                .asString()
                .contains("are gone")
                .contains("keys: 2.");
    }

    @Test
    void rowsOfATableThatARunMakesAndDropsAgain() {
        threeMembers();
        var renaming = migration("0002_rename", new RenameTable("members", "people"));
        var migrator = migrated(members, renaming, migration("0003_drop", new DropTable("people")));

        migrator.rollback(new RollbackRequest.To(RollbackRequest.ZERO), true);
        migrator.migrate(PlanRequest.everything());
        migrator.rollback(new RollbackRequest.Steps(1), true);

        assertThat(rows("SELECT name FROM people ORDER BY id")).containsExactly("Ann", "Bo", "");
    }

    @Test
    void whatAppsHaveDoneInTheOrderInWhichItWasDoneLast() {
        var one = List.of(
                migration("0001_one", "one", null, createTable("ant")),
                migration("0003_one", "one", null, new RenameTable("ant", "bee")));
        var two = List.of(
                migration("0002_two", "two", null, createTable("cat")),
                migration("0004_two", "two", null, new RenameTable("cat", "dog")));
        var migrator = migrated(one.get(0), two.get(0), one.get(1), two.get(1));
        execute("INSERT INTO bee (id) VALUES (5)");
        migrator.rollback(new RollbackRequest.Only("0003_one", false), true);
        migrator.migrate(PlanRequest.everything());

        migrator.rollback(new RollbackRequest.Steps(4), true);
        migrator.migrate(PlanRequest.everything());

        assertThat(rows("SELECT id FROM bee")).containsExactly("5");
    }

    @Test
    void nothingThatIsNotApplied() {
        var migrator = migrator(members);

        assertThatThrownBy(() -> migrator.rollback(new RollbackRequest.Steps(1), true))
                .isInstanceOf(DriftException.class)
                .hasMessageContaining("There are 0 applied migrations");
        assertThatThrownBy(() -> migrator.rollback(new RollbackRequest.To("0001_members"), true))
                .isInstanceOf(DriftException.class)
                .hasMessageContaining("is not applied");
    }

    @Test
    void nothingOnWhichOthersDepend() {
        var migrator = migrated(users, orders);

        assertThatThrownBy(() -> migrator.rollback(new RollbackRequest.Only("0001_users", false), true))
                .isInstanceOf(DriftException.class)
                .hasMessageContaining("0002_orders depend on it");
        migrator.rollback(new RollbackRequest.Only("0001_users", true), true);
        assertThat(states(migrator)).containsOnly(MigrationState.ROLLED_BACK);
    }

    @Test
    void nothingThatCannotBeUndone() {
        var sql = new RunSql(SqlText.of("INSERT INTO users VALUES (1, 'a')"), null, List.of(), List.of());
        var migrator = migrated(users, migration("0002_sql", sql));

        assertThatThrownBy(() -> migrator.rollback(new RollbackRequest.To(RollbackRequest.ZERO), true))
                .isInstanceOf(IrreversibleException.class)
                .hasMessageContaining("0002_sql");
        assertThat(states(migrator)).containsOnly(MigrationState.APPLIED);
    }
}
