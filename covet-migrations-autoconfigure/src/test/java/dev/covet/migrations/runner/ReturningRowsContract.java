package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of tables that are not of the plainest kind. */
abstract class ReturningRowsContract extends MembersContract {

    private static final RollbackRequest ONE = new RollbackRequest.Steps(1);

    private static Column column(String name, String type) {
        return Column.of(name, ColumnType.parse(type));
    }

    private Migrator without(Table table, String... columns) {
        var drops = new ArrayList<Operation>();
        for (var column : columns) {
            drops.add(new DropColumn(table.name(), column));
        }
        if (columns.length == 0) {
            drops.add(new DropTable(table.name()));
        }
        var dropping = migration("0002_drop", drops.toArray(Operation[]::new));
        return migrated(migration("0001_table", new CreateTable(table)), dropping);
    }

    private void fill(Table table, String sql) {
        migrated(migration("0001_table", new CreateTable(table)));
        execute(sql);
    }

    @Test
    void withAKeyOfTwoColumns() {
        var stays = Table.of(
                        "stays",
                        List.of(
                                column("place", "varchar(20)").notNull(),
                                column("day", "date").notNull(),
                                column("guests", "integer")))
                .withPrimaryKey(new PrimaryKey("pk_stays", List.of("place", "day")));
        fill(
                stays,
                "INSERT INTO stays VALUES ('Rome', '2026-01-01', 1), ('Rome', '2026-01-02', 2), ('Oslo', '2026-01-01', 3)");
        var migrator = without(stays, "guests");
        execute("DELETE FROM stays WHERE place = 'Rome' AND day = '2026-01-01'");

        var run = migrator.rollback(ONE, true);

        assertThat(rows("SELECT guests FROM stays ORDER BY guests")).containsExactly("2", "3");
        assertThat(run.completed().get(0).conflicts())
                .singleElement()
                .asString()
                .contains("(Rome, 2026-01-01)");
    }

    @Test
    void thatPointAtRowsOfTheirOwnTableWhichComeLater() {
        var people = Table.of("people", List.of(column("id", "bigint").notNull(), column("boss_id", "bigint")))
                .withPrimaryKey(new PrimaryKey("pk_people", List.of("id")))
                .withForeignKeys(List.of(new ForeignKey(
                        "fk_people_boss",
                        List.of("boss_id"),
                        "people",
                        List.of("id"),
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION)));
        fill(people, "INSERT INTO people VALUES (1, NULL), (2, NULL), (3, 3)");
        execute("UPDATE people SET boss_id = 3 WHERE id < 3");
        var migrator = without(people);

        migrator.rollback(ONE, true);
        assertThat(rows("SELECT boss_id FROM people ORDER BY id")).containsExactly("3", "3", "3");
        migrator.rollback(ONE, true);
        migrator.migrate(PlanRequest.upTo("0001_table"));

        assertThat(rows("SELECT boss_id FROM people ORDER BY id")).containsExactly("3", "3", "3");
    }

    @Test
    void whoseNumbersOnlyTheDatabaseGives() {
        if (engine().engine() != Engine.POSTGRESQL) {
            // Elsewhere there is no such thing, or only in a key.
            return;
        }
        var tickets = Table.of(
                        "tickets",
                        List.of(
                                column("code", "varchar(20)").notNull(),
                                column("number", "bigint").withIdentity(Identity.ALWAYS)))
                .withPrimaryKey(new PrimaryKey("pk_tickets", List.of("code")));
        fill(tickets, "INSERT INTO tickets (code) VALUES ('a'), ('b'), ('c')");
        execute("DELETE FROM tickets WHERE code = 'a'");
        without(tickets, "number").rollback(ONE, true);

        execute("INSERT INTO tickets (code) VALUES ('d')");
        assertThat(rows("SELECT number FROM tickets ORDER BY code")).containsExactly("2", "3", "4");
        assertThatThrownBy(() -> execute("INSERT INTO tickets VALUES ('e', 9)")).isNotNull();
    }

    @Test
    void whoseNumbersOnlyTheDatabaseGivesInATableThatWasDropped() {
        var tickets = Table.of(
                        "tickets",
                        List.of(column("id", "bigint").withIdentity(Identity.ALWAYS), column("code", "varchar(20)")))
                .withPrimaryKey(new PrimaryKey("pk_tickets", List.of("id")));
        fill(tickets, "INSERT INTO tickets (code) VALUES ('a'), ('b'), ('c')");
        execute("DELETE FROM tickets WHERE code = 'a'");

        without(tickets).rollback(ONE, true);

        execute("INSERT INTO tickets (code) VALUES ('d')");
        assertThat(rows("SELECT id FROM tickets ORDER BY code")).containsExactly("2", "3", "4");
    }

    @Test
    void fromWhichColumnsAreComputed() {
        var doubled = new Column(
                "doubled",
                ColumnType.parse("integer"),
                true,
                null,
                null,
                new Generated(SqlText.of("amount * 2"), true),
                null,
                null);
        var sums = Table.of("sums", List.of(column("id", "bigint").notNull(), column("amount", "integer"), doubled))
                .withPrimaryKey(new PrimaryKey("pk_sums", List.of("id")));
        fill(sums, "INSERT INTO sums (id, amount) VALUES (1, 10), (2, NULL), (3, -7)");

        without(sums).rollback(ONE, true);
        assertThat(rows("SELECT doubled FROM sums ORDER BY id")).containsExactly("20", null, "-14");
        without(sums, "doubled", "amount").rollback(ONE, true);

        assertThat(rows("SELECT doubled FROM sums ORDER BY id")).containsExactly("20", null, "-14");
    }

    @Test
    void thatRememberWhenTheyWereChanged() {
        if (engine().engine() == Engine.POSTGRESQL || engine().engine() == Engine.SQLITE) {
            return;
        }
        var changed = new Column(
                "changed",
                ColumnType.parse("timestamp(0)"),
                true,
                null,
                null,
                null,
                null,
                null,
                SqlText.of("ON UPDATE CURRENT_TIMESTAMP"));
        var pages = Table.of("pages", List.of(column("id", "bigint").notNull(), column("text", "text"), changed))
                .withPrimaryKey(new PrimaryKey("pk_pages", List.of("id")));
        fill(pages, "INSERT INTO pages VALUES (1, 'a', '2020-01-01 10:00:00'), (2, 'b', '2020-01-02 10:00:00')");

        without(pages, "text").rollback(ONE, true);

        assertThat(rows("SELECT text FROM pages WHERE changed < '2021-01-01' ORDER BY id"))
                .containsExactly("a", "b");
    }

    @Test
    void onlyAsTheyWereKept() {
        threeMembers();
        var migrator = migrated(members, migration("0002_drop", new DropColumn("members", "name")));
        execute("UPDATE " + dialect().quote(place()) + " SET name = 'Eve' WHERE id = 2");

        assertThatThrownBy(() -> migrator.rollback(ONE, true))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("has been changed since")
                .hasMessageContaining("verify-checksums=false");
        assertThatThrownBy(() -> rows("SELECT name FROM members")).isNotNull();
        assertThat(rows("SELECT balance FROM members ORDER BY id")).hasSize(3);
    }

    @Test
    void onlyAsTheyWereKeptThoughNothingTellsThemApart() {
        var notes = Table.of("notes", List.of(column("text", "varchar(20)"), column("stars", "integer")));
        fill(notes, "INSERT INTO notes VALUES ('a', 1), ('a', 1), (NULL, 2)");
        var migrator = without(notes);
        execute("UPDATE " + dialect().quote(place()) + " SET stars = 3 WHERE stars = 2");

        assertThatThrownBy(() -> migrator.rollback(ONE, true))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("has been changed since");
    }

    private String place() {
        var kept = new KeptData(covet(database.dataSource()), settings()).list();
        return kept.get(kept.size() - 1).what().place();
    }

    @Test
    void ofATableThatSqlMakesAgainAndDropsLaterInTheSameRun() {
        var made = sql(
                "0002_made",
                "CREATE TABLE places (id integer NOT NULL PRIMARY KEY, name varchar(40))",
                "DROP TABLE places");
        var dropped = sql(
                "0003_dropped",
                "DROP TABLE places",
                "CREATE TABLE places (id integer NOT NULL PRIMARY KEY, name varchar(40))");
        migrated(members, made);
        execute("INSERT INTO places VALUES (1, 'Rome'), (2, NULL)");
        var migrator = migrated(members, made, dropped);

        migrator.rollback(new RollbackRequest.To("0001_members"), true);
        migrator.migrate(PlanRequest.everything());
        migrator.rollback(ONE, true);

        assertThat(rows("SELECT name FROM places ORDER BY id")).containsExactly("Rome", null);
    }

    private static Migration sql(String name, String up, String down) {
        return migration(name, new RunSql(SqlText.of(up), SqlText.of(down), List.of(), null));
    }
}
