package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.plan.Adoption;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What would lose data is refused unless it is allowed, on every engine. */
abstract class DestructiveContract extends RunnerContract {

    private final Migration withoutName = migration("0003_without_name", new DropColumn("users", "name"));
    private final Migration withoutUsers =
            migration("0004_without_users", new RenameTable("users", "gone"), new DropTable("gone"));

    @Test
    void isRefusedBeforeAnythingRuns() {
        migrator(users).migrate(PlanRequest.everything());
        insertUser();

        assertThatThrownBy(
                        () -> migrator(users, orders, withoutName, withoutUsers).migrate(PlanRequest.everything()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(
                        "The column 'users.name' would be dropped, with what its rows hold.",
                        "migration 0003_without_name (",
                        "operation 1 of 1: drop column users.name",
                        "The table 'gone' would be dropped, with all of its rows.",
                        "operation 2 of 2: drop table gone",
                        "covet.migrations.allow-destructive=true",
                        "covet migrate --allow-destructive");

        assertThat(database.tables()).contains("users").doesNotContain("orders", "gone");
        assertThat(database.query("SELECT name FROM users")).containsExactly(List.of("Ann"));
        assertThat(database.query("SELECT name FROM " + history())).containsExactly(List.of("0001_users"));
    }

    @Test
    void runsWhereItIsAllowed() {
        migrator(users).migrate(PlanRequest.everything());
        insertUser();

        var allowing = migrator(
                database.dataSource(), settings().allowingDestructive(), users, orders, withoutName, withoutUsers);

        assertThat(allowing.migrate(PlanRequest.everything()).completed()).hasSize(3);
        assertThat(database.tables()).contains("orders").doesNotContain("users", "gone");
    }

    @Test
    void isNoneOnADatabaseThatTheSameRunFills() {
        var run = migrator(users, orders, withoutName, withoutUsers).migrate(PlanRequest.everything());

        assertThat(run.completed()).hasSize(4);
        assertThat(database.tables()).contains("orders").doesNotContain("users", "gone");
    }

    @Test
    void isShownInThePlan() {
        migrator(users).migrate(PlanRequest.everything());

        var plan = migrator(users, orders, withoutName).plan(PlanRequest.everything());

        assertThat(plan.losses())
                .singleElement()
                .satisfies(loss -> assertThat(loss.what()).contains("'users.name'"));
    }

    @Test
    void isNoneWhereMigrationsAreOnlyRecorded() {
        migrator(users).migrate(PlanRequest.everything());
        insertUser();

        var run = migrator(users, orders, withoutName)
                .migrate(PlanRequest.everything().with(Adoption.ALL));

        assertThat(run.completed()).hasSize(2);
        assertThat(database.query("SELECT name FROM users")).containsExactly(List.of("Ann"));
    }

    private void insertUser() {
        database.execute("INSERT INTO users (id, name) VALUES (1, 'Ann')");
    }
}
