package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.testing.StatementCounter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that point at nothing, some of them since before a migration that makes tables anew. */
class DanglingRowsTest extends RebuildFixture {

    private final Migration first = migration("0001_first", sql("""
            CREATE TABLE owners (id INTEGER PRIMARY KEY, size TEXT);
            CREATE TABLE pets (id INTEGER PRIMARY KEY, owner_id INTEGER REFERENCES owners (id),
                keeper_id INTEGER REFERENCES owners (id), age TEXT, city_id INTEGER);
            CREATE TABLE cities (id INTEGER PRIMARY KEY);
            CREATE TABLE streets (id INTEGER PRIMARY KEY, city_id INTEGER REFERENCES cities (id));
            INSERT INTO owners VALUES (1, '10');
            INSERT INTO pets VALUES (1, 1, NULL, '3', 1), (2, NULL, 1, '4', NULL);
            INSERT INTO cities VALUES (1);
            INSERT INTO streets VALUES (1, 1)
            """));

    private void strayed() {
        migrate(first);
        execute("PRAGMA foreign_keys = OFF", "UPDATE pets SET keeper_id = 77 WHERE id = 2", "PRAGMA foreign_keys = ON");
    }

    private void migrateBy(Operation... operations) {
        migrate(first, migration("0002_second", operations));
    }

    @Test
    void stayWhenTheirTableGetsAnotherName() {
        strayed();

        migrateBy(new RenameTable("pets", "animals"), retype("animals", "age", "integer"));

        assertThat(rows("SELECT keeper_id || ' ' || typeof(age) FROM animals WHERE id = 2"))
                .containsExactly("77 integer");
    }

    @Test
    void stayWhenTheTableThatTheyPointAtGetsAnotherName() {
        strayed();

        migrateBy(new RenameTable("owners", "people"), retype("people", "size", "integer"));

        assertThat(rows("SELECT \"table\" || ' ' || parent FROM pragma_foreign_key_check"))
                .containsExactly("pets people");
    }

    @Test
    void stayWhenTheirForeignKeyIsAnotherOneOfItsTable() {
        strayed();

        migrateBy(pointing("pets", "city_id", "cities"));

        assertThat(rows("SELECT keeper_id FROM pets WHERE id = 2")).containsExactly("77");
    }

    @Test
    void areRefusedBesideOthersThatWereThereBefore() {
        strayed();

        assertThatThrownBy(() -> migrateBy(pointing("pets", "id", "owners")))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("rows would point at rows that are not there")
                .hasMessageContaining("pets 2 owners");
    }

    @Test
    void areRefusedInTablesThatSqlOfTheMigrationChanges() {
        migrate(first);

        assertThatThrownBy(() -> migrateBy(retype("owners", "size", "integer"), sql("DELETE FROM cities")))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("streets 1 cities");
    }

    @Test
    void areFoundThoughAnotherTablePointsAtWhatIsNoKey() {
        migrate(first);
        execute("CREATE TABLE aimless (v TEXT REFERENCES owners (size))");

        assertThatThrownBy(() -> migrateBy(retype("owners", "size", "integer"), sql("DELETE FROM cities")))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("streets 1 cities");
    }

    @Test
    void areLookedForOnlyWhereTheyCanHaveComeFrom() {
        migrate(first);
        var counter = StatementCounter.on(one);

        RunnerContract.migrator(
                        counter.dataSource(),
                        RunnerContract.settings(),
                        first,
                        migration("0002_second", retype("owners", "size", "integer")))
                .migrate(PlanRequest.everything());

        assertThat(counter.statements().stream().filter(statement -> statement.contains("foreign_key_check")))
                .containsExactly("PRAGMA main.foreign_key_check(\"pets\")", "PRAGMA main.foreign_key_check(\"pets\")");
    }

    private static Operation pointing(String table, String column, String target) {
        return new AddForeignKey(
                table,
                new ForeignKey(
                        "fk_" + column,
                        List.of(column),
                        target,
                        List.of("id"),
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION));
    }
}
