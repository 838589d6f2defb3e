package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.sql;
import static dev.covet.migrations.runner.RunnerContract.migrator;
import static dev.covet.migrations.runner.RunnerContract.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.Assignment;
import dev.covet.migrations.operation.Backfill;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropCheck;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropForeignKey;
import dev.covet.migrations.operation.DropIndex;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.plan.MigrationStatus;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import dev.covet.migrations.testing.OldSqlite;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Migrations in real old libraries of SQLite, each with the driver of its time. */
@EnabledOnOs(architectures = {"amd64", "x86_64"})
class OldSqliteTest {

    private static final String OLDEST = "3.8.5-pre1";

    private final Migration tables = migration(
            "0001_tables",
            new CreateTable(Table.of(
                            "owners",
                            List.of(
                                    column("id", "bigint").notNull().withIdentity(Identity.BY_DEFAULT),
                                    column("name", "varchar(40)").notNull(),
                                    column("size", "varchar(20)").withDefault(new ColumnDefault.OfText("1"))))
                    .withPrimaryKey(new PrimaryKey("pk_owners", List.of("id")))
                    .withUniques(List.of(new Unique("uk_owners_name", List.of("name"))))
                    .withChecks(List.of(new Check("ck_owners_name", SqlText.of("name <> ''"))))),
            new CreateTable(Table.of(
                            "pets",
                            List.of(
                                    column("id", "integer").notNull(),
                                    column("owner_id", "bigint"),
                                    column("note", "text")))
                    .withPrimaryKey(new PrimaryKey("pk_pets", List.of("id")))
                    .withForeignKeys(List.of(cascade("fk_pets_owner")))),
            new AddIndex(
                    "owners",
                    new Index("ix_owners_size", List.of(new IndexPart.OfColumn("size", SortOrder.ASC)), false, null)));

    private final Migration rows = migration("0002_rows", sql("""
            INSERT INTO owners (name, size) VALUES ('Ann', '10'), ('Bo', '7'), ('Cy', NULL);
            DELETE FROM owners WHERE name = 'Cy';
            INSERT INTO pets VALUES (1, 1, 'a'), (2, 2, NULL);
            CREATE TABLE log (what TEXT);
            CREATE VIEW names AS SELECT name FROM owners;
            CREATE TRIGGER owners_ad AFTER DELETE ON owners BEGIN INSERT INTO log VALUES (OLD.name); END;
            CREATE TRIGGER pets_ai AFTER INSERT ON pets BEGIN INSERT INTO log SELECT name FROM owners; END
            """));

    private final Migration changes = migration(
            "0003_changes",
            new AlterColumn("owners", column("size", "integer").notNull(), new ColumnDefault.OfNumber(BigDecimal.ZERO)),
            new AddCheck("owners", new Check("ck_owners_size", SqlText.of("size <> 100"))),
            new AddColumn("owners", column("since", "text").withDefault(now())),
            new AddColumn("owners", column("plain", "text")),
            new DropForeignKey("pets", "fk_pets_owner"),
            new AddForeignKey("pets", cascade("fk_pets_keeper")),
            new DropCheck("owners", "ck_owners_name"),
            new DropIndex("owners", "ix_owners_size"));

    private final Migration more = migration(
            "0004_more",
            new DropColumn("pets", "note"),
            new Backfill("owners", List.of(new Assignment("plain", SqlText.of("lower(name)"))), null, 1, Duration.ZERO),
            new CreateTable(Table.of("gone", List.of(column("id", "integer")))),
            new DropTable("gone"));

    private TestDatabase database;

    @BeforeEach
    void createDatabase() {
        database = TestEngine.SQLITE.freshDatabase();
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, "3.25.2", "3.30.1", "3.34.0", "3.36.0.3"})
    void makeTablesAnewAndLoseNothing(String version) {
        var one = open(version);

        migrate(one, tables, rows, changes, more);

        assertThat(ask(
                        one,
                        "SELECT id || ' ' || name || ' ' || typeof(size) || ' ' || size || ' ' || plain FROM owners"
                                + " ORDER BY id"))
                .containsExactly("1 Ann integer 10 ann", "2 Bo integer 7 bo");
        assertThat(ask(one, "SELECT id || ' ' || owner_id FROM pets ORDER BY id"))
                .containsExactly("1 1", "2 2");
        assertThat(ask(one, "SELECT what FROM log")).isEmpty();
        assertThat(ask(one, "SELECT seq FROM sqlite_sequence WHERE name = 'owners'"))
                .containsExactly("3");
        assertThat(ask(one, "PRAGMA foreign_keys")).containsExactly("1");
        assertThat(ask(
                        one,
                        "SELECT name FROM sqlite_master WHERE name NOT LIKE '%covet%' AND sql IS NOT NULL"
                                + " AND name NOT LIKE 'sqlite%' ORDER BY name"))
                .containsExactly("log", "names", "owners", "owners_ad", "pets", "pets_ai", "uk_owners_name");

        JdbcClient.create(one).sql("DELETE FROM owners WHERE id = 2").update();
        assertThat(ask(one, "SELECT id FROM pets")).containsExactly("1");
        assertThat(ask(one, "SELECT what FROM log")).containsExactly("Bo");
        one.destroy();
    }

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, "3.25.2", "3.30.1", "3.34.0", "3.36.0.3"})
    void keepAHistory(String version) {
        var one = open(version);
        migrate(one, tables, rows, changes);
        var all = migrator(one, settings().allowingDestructive(), tables, rows, changes, more);

        assertThat(all.status().migrations().stream().map(MigrationStatus::state))
                .containsExactly(
                        MigrationState.APPLIED, MigrationState.APPLIED, MigrationState.APPLIED, MigrationState.PENDING);

        assertThat(all.migrate(PlanRequest.everything()).completed()).hasSize(1);
        assertThat(all.migrate(PlanRequest.everything()).completed()).isEmpty();
        all.validate();
        one.destroy();
    }

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, "3.25.2", "3.30.1", "3.34.0", "3.36.0.3"})
    void takeBackWhatFails(String version) {
        var one = open(version);
        migrate(one, tables, rows);
        JdbcClient.create(one).sql("UPDATE owners SET size = 'secret'").update();
        var before = definitions(one);

        assertThatThrownBy(() -> migrate(one, tables, rows, changes))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("Values of 'owners.size' do not fit the type integer")
                .hasMessageNotContaining("secret");

        assertThat(definitions(one)).isEqualTo(before);
        assertThat(ask(one, "PRAGMA foreign_keys")).containsExactly("1");
        JdbcClient.create(one).sql("UPDATE owners SET size = '5'").update();
        migrate(one, tables, rows, changes);
        assertThat(ask(one, "SELECT DISTINCT typeof(size) FROM owners")).containsExactly("integer");
        one.destroy();
    }

    @ParameterizedTest
    @ValueSource(strings = {OLDEST, "3.25.2", "3.30.1", "3.34.0", "3.36.0.3"})
    void rename(String version) {
        var one = open(version);
        var renames = renames();

        migrate(one, tables, rows, changes, more, renames);

        assertThat(ask(one, "SELECT title FROM people ORDER BY id")).containsExactly("Ann", "Bo");
        assertThat(ask(one, "SELECT * FROM names")).containsExactly("Ann", "Bo");
        JdbcClient.create(one).sql("INSERT INTO pets VALUES (3, 1)").update();
        assertThat(ask(one, "SELECT what FROM log")).containsExactly("Ann", "Bo");
        JdbcClient.create(one).sql("DELETE FROM people WHERE id = 2").update();
        assertThat(ask(one, "SELECT id FROM pets")).containsExactly("1", "3");
        one.destroy();
    }

    @Test
    void areToldWhenTheyAreTooOld() {
        var one = open("3.7.2");

        assertThatThrownBy(() -> migrate(one, tables))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("SQLite 3.7.2 is too old: Covet Migrations needs 3.8 or newer.");
        one.destroy();
    }

    private static Migration renames() {
        return migration(
                "0005_renames", new RenameColumn("owners", "name", "title"), new RenameTable("owners", "people"));
    }

    private static Column column(String name, String type) {
        return Column.of(name, ColumnType.parse(type));
    }

    private static ColumnDefault now() {
        return new ColumnDefault.OfExpression(SqlText.of("datetime('now')"));
    }

    private static ForeignKey cascade(String name) {
        return new ForeignKey(
                name,
                List.of("owner_id"),
                "owners",
                List.of("id"),
                ReferentialAction.CASCADE,
                ReferentialAction.NO_ACTION);
    }

    private SingleConnectionDataSource open(String version) {
        try {
            var connection = OldSqlite.of(version)
                    .on(database, Map.of("foreign_keys", "true"))
                    .getConnection();
            return new SingleConnectionDataSource(connection, true);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void migrate(SingleConnectionDataSource one, Migration... migrations) {
        migrator(one, settings().allowingDestructive(), migrations).migrate(PlanRequest.everything());
    }

    private static List<String> definitions(SingleConnectionDataSource one) {
        return ask(
                one, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '%covet%' ORDER BY name");
    }

    private static List<String> ask(SingleConnectionDataSource one, String question) {
        return JdbcClient.create(one).sql(question).query(String.class).list();
    }
}
