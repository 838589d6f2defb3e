package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.testing.StatementFailure;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whichever statement of a rollback fails, the database is afterwards as it was before. */
abstract class FailingRollbackContract extends RunnerContract {

    private static final int MOST_STATEMENTS = 400;

    /** When it is the lock's return that fails, the next attempt waits for it. */
    private static final Duration SHORT_LEASE = Duration.ofSeconds(2);

    private final Migration first = migration(
            "0001_first",
            new CreateTable(table("members", column("name", "varchar(40)").notNull(), column("age", "integer"))),
            new CreateTable(table(
                    "visits",
                    column("member_id", "integer"),
                    column("paid", "decimal(10,2)"),
                    column("hours", "decimal(10,2)").notNull())),
            new AddForeignKey(
                    "visits",
                    new ForeignKey(
                            "fk_visits_member",
                            List.of("member_id"),
                            "members",
                            List.of("id"),
                            ReferentialAction.CASCADE,
                            ReferentialAction.NO_ACTION)));
    private final Migration second = migration(
            "0002_second",
            new AddColumn("members", column("motto", "varchar(80)")),
            new AddIndex(
                    "members",
                    new Index("ix_motto", List.of(new IndexPart.OfColumn("motto", SortOrder.ASC)), false, null)),
            new AlterColumn("members", column("name", "varchar(200)").notNull(), null),
            new AlterColumn("visits", column("hours", "decimal(10,1)").notNull(), null),
            new RunSql(
                    SqlText.of("UPDATE members SET age = age + 1"),
                    SqlText.of("UPDATE members SET age = age - 1"),
                    List.of(),
                    List.of()),
            new CreateTable(table("notes", column("text", "text"))));
    private final Migration third = migration(
            "0003_third",
            new DropColumn("visits", "paid"),
            new RenameColumn("members", "age", "years"),
            new AddColumn(
                    "members",
                    column("level", "integer")
                            .notNull()
                            .withDefault(new ColumnDefault.OfNumber(BigDecimal.valueOf(3)))),
            new DropTable("notes"));

    private static Table table(String name, Column... columns) {
        var all = new ArrayList<Column>();
        all.add(column("id", "integer").notNull());
        all.addAll(List.of(columns));
        return Table.of(name, all).withPrimaryKey(new PrimaryKey("pk_" + name, List.of("id")));
    }

    private static Column column(String name, String type) {
        return Column.of(name, ColumnType.parse(type));
    }

    @Test
    void leavesTheDatabaseAsItWas() {
        var settings = new MigratorSettings("_covet_", rules(), Duration.ofSeconds(60), SHORT_LEASE, false, false)
                .allowingDestructive();
        var failing = StatementFailure.on(database.dataSource());
        var migrator = migrator(failing.dataSource(), settings, first, second, third);
        migrator.migrate(PlanRequest.upTo("0001_first"));
        execute("INSERT INTO members (id, name, age) VALUES (1, 'Ann', 30), (2, 'Bo', NULL), (3, '', 7)");
        execute(
                "INSERT INTO visits (id, member_id, paid, hours) VALUES (1, 1, 2.50, 0.5), (2, 3, NULL, 7), (3, NULL, 0.01, 1.5)");
        migrator.migrate(PlanRequest.upTo("0002_second"));
        execute("UPDATE members SET motto = 'per aspera' WHERE id > 1");
        execute("INSERT INTO notes (id, text) VALUES (5, 'fünf'), (6, NULL)");
        migrator.migrate(PlanRequest.everything());
        execute("UPDATE members SET level = id");
        var before = DatabaseState.of(database);

        var failures = 0;
        for (var number = 1; number < MOST_STATEMENTS; number++) {
            failing.failAt(number);
            var failure = catchThrowable(() -> migrator.rollback(new RollbackRequest.To("0001_first"), true));
            if (failing.isStillToCome()) {
                assertThat(failure).isNull();
                failing.failAt(-1);
                break;
            }
            failures++;
            if (failure == null) {
                // What failed was a question whose answer is not needed, or came after everything.
                migrator.migrate(PlanRequest.everything());
            } else {
                assertThat(failure).as("at statement %d", number).isInstanceOf(MigrationException.class);
            }
            assertThat(DatabaseState.of(database))
                    .as("at statement %d: %s", number, failure)
                    .isEqualTo(before);
        }

        assertThat(failures).isBetween(20, MOST_STATEMENTS - 2);
        assertThat(rows("SELECT name FROM members ORDER BY id")).containsExactly("Ann", "Bo", "");
        assertThat(rows("SELECT paid FROM visits ORDER BY id")).hasSize(3).contains((String) null);
        migrator.migrate(PlanRequest.everything());
        assertThat(DatabaseState.of(database)).isEqualTo(before);
    }

    private void execute(String sql) {
        JdbcClient.create(database.dataSource()).sql(sql).update();
    }

    private List<String> rows(String sql) {
        return JdbcClient.create(database.dataSource())
                .sql(sql)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
