package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.keep.Kept;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.CreateView;
import dev.covet.migrations.operation.DropCheck;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.View;
import dev.covet.migrations.testing.TestEngine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A column that something else than a key or a plain index names is dropped: nothing that named it is lost on the way. */
abstract class UsedColumnContract extends MembersContract {

    private static final RollbackRequest ONE = new RollbackRequest.Steps(1);

    private final Migration dropping = migration("0002_drop", new DropColumn("parts", "weight"));

    private static Column column(String name, String type) {
        return Column.of(name, ColumnType.parse(type));
    }

    private static Migration parts(Column[] more, Operation... operations) {
        var columns = new ArrayList<>(List.of(column("id", "bigint").notNull(), column("amount", "integer")));
        columns.addAll(List.of(more));
        columns.add(column("weight", "integer"));
        var all = new ArrayList<Operation>();
        all.add(new CreateTable(Table.of("parts", columns).withPrimaryKey(new PrimaryKey("pk_parts", List.of("id")))));
        all.addAll(List.of(operations));
        return migration("0001_parts", all.toArray(Operation[]::new));
    }

    private static Migration parts(Operation... operations) {
        return parts(new Column[0], operations);
    }

    private void fill(Migration parts) {
        migrated(parts);
        execute("INSERT INTO parts (id, amount, weight) VALUES (1, 3, 10), (2, NULL, 20)");
    }

    private void requireRefused(Migration parts, String user) {
        fill(parts);
        var before = DatabaseState.of(database);

        assertThatThrownBy(() -> migrating(parts, dropping).migrate(PlanRequest.everything()))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("The column 'parts.weight' ")
                // SQLite's own reading of the definition tells it in its own words.
                .hasMessageContaining(engine() == TestEngine.SQLITE ? "still names it" : "still used by " + user);
        assertThat(DatabaseState.of(database)).isEqualTo(before);
    }

    @Test
    void notWhileACheckNamesIt() {
        requireRefused(
                parts(new AddCheck("parts", new Check("ck_weight", SqlText.of("weight > 0 OR amount IS NULL")))),
                "check 'ck_weight'");
    }

    @Test
    void notWhileAnotherColumnIsComputedFromIt() {
        var twice = new Column(
                "twice",
                ColumnType.parse("integer"),
                true,
                null,
                null,
                new Generated(SqlText.of("weight * 2"), true),
                null,
                null);
        requireRefused(parts(new Column[] {twice}), "generated column 'twice'");
    }

    @Test
    void notWhileAnIndexIsSortedByWhatIsComputedFromIt() {
        if (engine() == TestEngine.MARIADB) {
            // It has no such indexes.
            return;
        }
        var part = new IndexPart.OfExpression(SqlText.of("(weight + 1)"), SortOrder.ASC);
        requireRefused(
                parts(new AddIndex("parts", new Index("ix_next", List.of(part), false, null))), "index 'ix_next'");
    }

    @Test
    void notWhileAnIndexHoldsRowsByIt() {
        if (isMysqlFamily()) {
            // They have no such indexes.
            return;
        }
        var part = new IndexPart.OfColumn("amount", SortOrder.ASC);
        var heavy = new Index("ix_heavy", List.of(part), false, SqlText.of("weight > 15"));
        requireRefused(parts(new AddIndex("parts", heavy)), "index 'ix_heavy'");
    }

    @Test
    void togetherWithTheCheckThatNamesItAndBothComeBack() {
        var parts = parts(new AddCheck("parts", new Check("ck_weight", SqlText.of("weight > 0"))));
        fill(parts);
        var both = migration("0002_drop", new DropCheck("parts", "ck_weight"), new DropColumn("parts", "weight"));
        var migrator = migrated(parts, both);

        migrator.rollback(ONE, true);

        assertThat(rows("SELECT weight FROM parts ORDER BY id")).containsExactly("10", "20");
        assertThatThrownBy(() -> execute("INSERT INTO parts (id, weight) VALUES (3, 0)"))
                .isNotNull();
    }

    /** PostgreSQL and SQLite refuse, and leave nothing behind; MySQL and MariaDB let the view be wrong meanwhile. */
    @Test
    void andAViewOfItWorksAgain() {
        var parts = parts(new CreateView(new View("heavy", SqlText.of("SELECT id FROM parts WHERE weight > 15"))));
        fill(parts);
        var migrator = migrating(parts, dropping);
        if (isMysqlFamily()) {
            migrator.migrate(PlanRequest.everything());
            migrator.rollback(ONE, true);
        } else {
            var before = DatabaseState.of(database).schema();
            assertThatThrownBy(() -> migrator.migrate(PlanRequest.everything()))
                    .isInstanceOf(MigrationExecutionException.class)
                    .hasMessageContaining("Nothing of this migration is committed");
            assertThat(DatabaseState.of(database).schema()).isEqualTo(before);
        }

        assertThat(rows("SELECT id FROM heavy")).containsExactly("2");
        assertThat(rows("SELECT weight FROM parts ORDER BY id")).containsExactly("10", "20");
    }

    /** Where nothing keeps the trigger from firing, what it has changed is told and stays kept. */
    @Test
    void andATriggerThatWritesItWritesNothingSilentlyWhenItComesBack() {
        var parts = parts(sql(
                switch (engine()) {
                    case POSTGRESQL ->
                        "CREATE FUNCTION weigh() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.weight := NEW.amount;"
                                + " RETURN NEW; END $$;\nCREATE TRIGGER tr_weigh BEFORE UPDATE ON parts FOR EACH ROW"
                                + " EXECUTE FUNCTION weigh()";
                    case MYSQL, MARIADB ->
                        "CREATE TRIGGER tr_weigh BEFORE UPDATE ON parts FOR EACH ROW SET NEW.weight = NEW.amount";
                    case SQLITE ->
                        "CREATE TRIGGER tr_weigh AFTER UPDATE ON parts BEGIN UPDATE parts SET weight ="
                                + " NEW.amount WHERE id = NEW.id; END";
                }));
        fill(parts);
        var migrator = migrating(parts, dropping);
        if (engine() == TestEngine.SQLITE) {
            assertThatThrownBy(() -> migrator.migrate(PlanRequest.everything()))
                    .isInstanceOf(MigrationExecutionException.class)
                    .hasMessageContaining("the triggers of 'parts' would not work any more");
            return;
        }
        migrator.migrate(PlanRequest.everything());

        var undone = migrator.rollback(ONE, true).completed().get(0);

        if (isMysqlFamily()) {
            assertThat(undone.conflicts()).singleElement().asString().contains("triggers of 'parts'", "keys: 1, 2.");
            assertThat(new KeptData(covet(database.dataSource()), settings()).list())
                    .extracting(Kept::state)
                    .containsExactly(Kept.State.PARTLY_RESTORED);
        } else {
            assertThat(rows("SELECT weight FROM parts ORDER BY id")).containsExactly("10", "20");
        }
        execute("UPDATE parts SET amount = 77 WHERE id = 1");
        assertThat(rows("SELECT weight FROM parts WHERE id = 1")).containsExactly("77");
    }

    private boolean isMysqlFamily() {
        return engine() == TestEngine.MYSQL || engine() == TestEngine.MARIADB;
    }
}
