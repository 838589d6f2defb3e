package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropCheck;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropForeignKey;
import dev.covet.migrations.operation.DropIndex;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.DropUnique;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** Rows that were written meanwhile and do not fit what a rollback brings back: told by their keys, with all as it was. */
abstract class DemandsOfRowsContract extends MembersContract {

    private static final RollbackRequest ONE = new RollbackRequest.Steps(1);

    private final Unique uniqueName = new Unique("uk_name", List.of("name"));
    private final Check check = new Check("ck_balance", SqlText.of("balance > 1"));

    private AbstractThrowableAssert<?, ? extends Throwable> requireRefused(
            Operation first, Operation undoing, String write) {
        threeMembers();
        return requireRefused(
                List.of(members, migration("0002_first", first)), migration("0003_second", undoing), List.of(write));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> requireRefused(
            List<Migration> first, Migration last, List<String> writes) {
        migrated(first.toArray(Migration[]::new));
        if (first.size() > 1 && first.get(1).name().text().equals("0002_visits")) {
            execute("INSERT INTO visits VALUES (5, 2)");
        }
        var all = new ArrayList<>(first);
        all.add(last);
        var migrator = migrated(all.toArray(Migration[]::new));
        writes.forEach(this::execute);
        var applied = DatabaseState.of(database).applied();
        var members = rows("SELECT name FROM members ORDER BY id");

        var refused = assertThatThrownBy(() -> migrator.rollback(ONE, true)).isInstanceOf(MigrationException.class);

        assertThat(DatabaseState.of(database).applied()).isEqualTo(applied);
        assertThat(rows("SELECT name FROM members ORDER BY id")).isEqualTo(members);
        return refused;
    }

    @Test
    void equalValuesWhereAUniqueConstraintComesBack() {
        requireRefused(
                        new AddUnique("members", uniqueName),
                        new DropUnique("members", "uk_name"),
                        "INSERT INTO members (id, name) VALUES (20, 'Bo')")
                .hasMessageContaining("keys")
                .hasMessageContaining("2")
                .hasMessageContaining("20");
    }

    @Test
    void equalValuesWhereAUniqueIndexComesBack() {
        var index = new Index("ux_name", List.of(new IndexPart.OfColumn("name", SortOrder.ASC)), true, null);
        requireRefused(
                        new AddIndex("members", index),
                        new DropIndex("members", "ux_name"),
                        "INSERT INTO members (id, name) VALUES (20, 'Bo')")
                .hasMessageContaining("Rows of 'members' have the same 'name', which must be unique; their keys: ")
                .hasMessageContaining("20");
    }

    @Test
    void valuesThatACheckRefusesWhichComesBack() {
        requireRefused(
                        new AddCheck("members", check),
                        new DropCheck("members", "ck_balance"),
                        "INSERT INTO members (id, name, balance) VALUES (20, 'Cy', 0.5)")
                .hasMessageContaining("ck_balance")
                .hasMessageContaining("keys")
                .hasMessageContaining("20.");
    }

    @Test
    void noValueWhereAColumnMustHaveOneAgain() {
        requireRefused(
                        new AddCheck("members", check),
                        new AlterColumn("members", Column.of("name", ColumnType.parse("varchar(40)")), null),
                        "INSERT INTO members (id, name) VALUES (20, NULL)")
                .hasMessageContaining("keys")
                .hasMessageContaining("20.");
    }

    @Test
    void valuesThatPointAtRowsWhichAreGone() {
        threeMembers();
        requireRefused(
                        List.of(members, visits()),
                        migration(
                                "0003_apart",
                                new DropForeignKey("visits", "fk_visits_member"),
                                new DropColumn("visits", "member_id")),
                        List.of(
                                "INSERT INTO members (id, name) VALUES (30, 'Di')",
                                "DELETE FROM members WHERE id IN (2, 7)"))
                .hasMessageContaining("keys")
                .hasMessageContaining("5");
    }

    @Test
    void valuesThatTheFormerTypeDoesNotTake() {
        if (engine().engine() == Engine.SQLITE) {
            // Every type takes every value there, or the rows are told before a table is made anew.
            return;
        }
        threeMembers();
        requireRefused(
                        List.of(members),
                        migration(
                                "0002_wide",
                                new AlterColumn("members", Column.of("balance", ColumnType.parse("text")), null)),
                        List.of(
                                "UPDATE members SET balance = NULL",
                                "INSERT INTO members (id, name, balance) VALUES (20, 'Cy', 'plenty')"))
                .hasMessageContaining("Only these rows have a value in it now; their keys: 20.");
    }

    /** The table that could not be filled has a foreign key to a column whose type is another one when all is led back. */
    @Test
    void rowsOfATableThatStandsInTheWayBackUntilItIsGoneAgain() {
        threeMembers();
        var wide = new AlterColumn(
                "members", Column.of("id", ColumnType.parse("varchar(36)")).notNull(), null);
        var all = new Migration[] {
            members, visits(), migration("0003_gone", new DropTable("visits")), migration("0004_wide", wide)
        };
        migrated(members, visits());
        execute("INSERT INTO visits VALUES (5, 2)");
        var migrator = migrated(all);
        execute("DELETE FROM members WHERE id = '2'");
        var before = rows("SELECT id FROM members ORDER BY id");

        assertThatThrownBy(() -> migrator.rollback(new RollbackRequest.Steps(2), true))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("keys: 5.");

        assertThat(rows("SELECT id FROM members ORDER BY id")).isEqualTo(before);
        execute("INSERT INTO members (id, name) VALUES ('a word', 'Cy')");
        assertThatThrownBy(() -> rows("SELECT id FROM visits")).isNotNull();
        assertThat(DatabaseState.of(database).applied())
                .containsExactly("0001_members", "0002_visits", "0003_gone", "0004_wide");
    }

    private Migration visits() {
        var table = Table.of(
                        "visits",
                        List.of(
                                Column.of("id", ColumnType.parse("bigint")).notNull(),
                                Column.of("member_id", ColumnType.parse("bigint"))))
                .withPrimaryKey(new PrimaryKey("pk_visits", List.of("id")));
        return migration(
                "0002_visits",
                new CreateTable(table),
                new AddForeignKey(
                        "visits",
                        new ForeignKey(
                                "fk_visits_member",
                                List.of("member_id"),
                                "members",
                                List.of("id"),
                                ReferentialAction.NO_ACTION,
                                ReferentialAction.NO_ACTION)));
    }
}
