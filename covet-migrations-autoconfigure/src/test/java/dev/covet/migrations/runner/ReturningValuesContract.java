package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.DropCheck;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropUnique;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Unique;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that come back where constraints and types had their say meanwhile. */
abstract class ReturningValuesContract extends MembersContract {

    @Test
    void aCheckOfAColumnThatWasRenamedAndDropped() {
        var checked =
                migration("0002_checked", new AddCheck("members", new Check("ck_balance", SqlText.of("balance > 1"))));
        var renamed = migration("0003_renamed", new RenameColumn("members", "balance", "saldo"));
        var dropped = migration(
                "0004_dropped",
                new DropCheck("members", "ck_balance"),
                new DropColumn("members", "saldo"),
                new AddColumn("members", Column.of("balance", ColumnType.parse("bigint"))));
        threeMembers();
        var migrator = migrated(members, checked, renamed, dropped);

        migrator.rollback(new RollbackRequest.To("0002_checked"), true);

        assertThat(rows("SELECT id FROM members WHERE balance > 1 ORDER BY id")).containsExactly("1", "7");
        assertThatThrownBy(() -> execute("INSERT INTO members (id, name, balance) VALUES (20, 'Cy', 0)"))
                .isNotNull();
        execute("INSERT INTO members (id, name, balance) VALUES (21, 'Cy', NULL)");
    }

    @Test
    void aCheckWithRowsForWhichItIsNeitherTrueNorFalse() {
        var checked =
                migration("0002_checked", new AddCheck("members", new Check("ck_balance", SqlText.of("balance > 1"))));
        threeMembers();
        var migrator = migrated(members, checked, migration("0003_unchecked", new DropCheck("members", "ck_balance")));

        migrator.rollback(new RollbackRequest.Steps(1), true);

        assertThatThrownBy(() -> execute("INSERT INTO members (id, name, balance) VALUES (20, 'Cy', 0)"))
                .isNotNull();
        assertThat(rows("SELECT balance FROM members ORDER BY id")).hasSize(3);
    }

    @Test
    void valuesOfWhichTheirFormerTypeCanBeMadeNoMore() {
        if (engine().engine() == Engine.POSTGRESQL || engine().engine() == Engine.SQLITE) {
            // Neither makes a number of such a text.
            return;
        }
        var level = Column.of("level", ColumnType.parse("enum('LOW', 'HIGH')"));
        var added = migration("0002_level", new AddColumn("members", level));
        threeMembers();
        migrated(members, added);
        execute("UPDATE members SET level = 'HIGH' WHERE id < 7");
        var number = new AlterColumn("members", Column.of("level", ColumnType.parse("decimal(10,2)")), null);
        var migrator = migrated(members, added, migration("0003_number", number));

        migrator.rollback(new RollbackRequest.Steps(1), true);

        assertThat(rows("SELECT level FROM members ORDER BY id")).containsExactly("HIGH", "HIGH", null);
        migrator.migrate(PlanRequest.everything());
        var conflicts = migrator.rollback(new RollbackRequest.Steps(1), true)
                .completed()
                .get(0)
                .conflicts();
        assertThat(conflicts).isEmpty();
        assertThat(rows("SELECT level FROM members ORDER BY id")).containsExactly("HIGH", "HIGH", null);
    }

    @Test
    void thatARowHadNoValue() {
        threeMembers();
        var filled = Column.of("balance", ColumnType.parse("decimal(12,2)")).notNull();
        var fill = new ColumnDefault.OfNumber(BigDecimal.valueOf(9));
        var migrator = migrated(members, migration("0002_filled", new AlterColumn("members", filled, fill)));
        execute("INSERT INTO members (id, name, balance) VALUES (8, 'Di', 9)");

        migrator.rollback(new RollbackRequest.Steps(1), true);

        assertThat(rows("SELECT id FROM members WHERE balance IS NULL")).containsExactly("2");
        migrator.migrate(PlanRequest.everything());
        assertThat(rows("SELECT id FROM members WHERE balance = 9 ORDER BY id")).containsExactly("2", "8");
    }

    @Test
    void valuesThatAConstraintOfTheSameMigrationIsAbout() {
        var code = Column.of("code", ColumnType.parse("varchar(20)")).withDefault(new ColumnDefault.OfText("none"));
        var unique = new AddUnique("members", new Unique("uk_code", List.of("code")));
        var migrator = migrated(members, migration("0002_code", new AddColumn("members", code), unique));
        execute("INSERT INTO members (id, name, code) VALUES (1, 'Ann', 'a'), (2, 'Bo', 'b')");
        var gone = migration("0003_gone", new DropUnique("members", "uk_code"), new DropColumn("members", "code"));

        migrator.rollback(new RollbackRequest.Steps(1), true);
        migrator.migrate(PlanRequest.everything());

        assertThat(rows("SELECT code FROM members ORDER BY id")).containsExactly("a", "b");
        var dropping = migrated(members, migration("0002_code", new AddColumn("members", code), unique), gone);
        dropping.rollback(new RollbackRequest.Steps(1), true);
        assertThat(rows("SELECT code FROM members ORDER BY id")).containsExactly("a", "b");
    }
}
