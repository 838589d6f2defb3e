package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.StatementCounter;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Migrations that SQLite has no statements for, on a real file with rows that point at each other. */
class TableRebuildTest {

    private static final String OWNERS = """
            CREATE TABLE owners ( -- who pays
              id INTEGER PRIMARY KEY AUTOINCREMENT,
              name TEXT COLLATE NOCASE, -- may be missing
              size varchar(20) DEFAULT 'it''s, big' CHECK (size <> ''),
              CONSTRAINT uk UNIQUE (name, size)
            )""";

    private final Migration first = migration("0001_first", sql(OWNERS + """
                    ;
                    CREATE INDEX ix_size ON owners (size DESC) WHERE size IS NOT NULL;
                    CREATE TABLE pets (id INTEGER PRIMARY KEY,
                        owner_id INT REFERENCES owners ON DELETE CASCADE, keeper_id INT);
                    CREATE VIEW names AS SELECT name FROM owners;
                    CREATE TABLE log (what TEXT);
                    CREATE TRIGGER owners_ad AFTER DELETE ON owners BEGIN INSERT INTO log VALUES (OLD.name); END;
                    INSERT INTO owners (id, name, size) VALUES (1, 'Ann', '10'), (5, NULL, '7'), (9, 'Cy', '3');
                    DELETE FROM owners WHERE id = 9;
                    DELETE FROM log;
                    INSERT INTO pets (id, owner_id, keeper_id) VALUES (1, 1, 1), (2, 5, 1);
                    """));

    private TestDatabase database;
    private SingleConnectionDataSource one;

    @BeforeEach
    void connect() {
        database = TestEngine.SQLITE.freshDatabase();
        one = new SingleConnectionDataSource(database.jdbcUrl() + "?foreign_keys=on", true);
    }

    @AfterEach
    void close() {
        one.destroy();
        database.close();
    }

    @Test
    void keepTheRowsThatPointAtTheTable() {
        migrate(first, migration("0002_size", toInteger("size")));

        assertThat(rows("SELECT id || ' ' || owner_id FROM pets ORDER BY id")).containsExactly("1 1", "2 5");
        assertThat(rows("SELECT what FROM log")).isEmpty();
        assertThat(rows("SELECT typeof(size) || ' ' || size FROM owners ORDER BY id"))
                .containsExactly("integer 10", "integer 7");
    }

    @Test
    void leaveAllElseAsItIsWritten() {
        migrate(first);
        var before = definitions();

        migrate(first, migration("0002_size", toInteger("size")));

        assertThat(definitions())
                .isEqualTo(before.stream()
                        .map(sql -> sql.replace("varchar(20) DEFAULT 'it''s, big' CHECK", "integer CHECK"))
                        .toList());
        assertThat(rows("SELECT seq FROM sqlite_sequence WHERE name = 'owners'"))
                .containsExactly("9");
    }

    @Test
    void putForeignKeysBackAsTheyWere() {
        migrate(first, migration("0002_size", toInteger("size")));

        assertThat(rows("PRAGMA foreign_keys")).containsExactly("1");

        JdbcClient.create(one).sql("DELETE FROM owners WHERE id = 5").update();
        assertThat(rows("SELECT id FROM pets")).containsExactly("1");
        assertThat(rows("SELECT count(*) FROM log")).containsExactly("1");
    }

    @Test
    void changeNothingWhenAValueDoesNotFitTheNewType() {
        migrate(first);
        JdbcClient.create(one)
                .sql("UPDATE owners SET size = 'secret' WHERE id = 5")
                .update();
        var before = definitions();

        assertThatThrownBy(() -> migrate(first, migration("0002_size", toInteger("size"))))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining(
                        "Values of 'owners.size' do not fit the type integer in 1 row; keys of such rows: 5.")
                .hasMessageContaining("Change these values first")
                .hasMessageNotContaining("secret");

        assertThat(definitions()).containsAll(before);
        assertThat(rows("SELECT size FROM owners ORDER BY id")).containsExactly("10", "secret");
        assertThat(rows("PRAGMA foreign_keys")).containsExactly("1");
        assertThat(rows("SELECT name FROM sqlite_temp_master")).isEmpty();
    }

    @Test
    void changeNothingWhenRowsWouldPointAtNothing() {
        migrate(first);
        JdbcClient.create(one)
                .sql("UPDATE pets SET keeper_id = 77 WHERE id = 2")
                .update();
        var before = definitions();

        assertThatThrownBy(() -> migrate(first, migration("0002_keeper", keeper())))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("rows would point at rows that are not there")
                .hasMessageContaining("pets 2 owners");

        assertThat(definitions()).containsAll(before);
    }

    @Test
    void areRefusedWhileForeignKeysCannotBeSwitchedOff() {
        migrate(first);
        try (var session = RunnerContract.covet(one).open()) {
            var rebuild = (Step.Rebuild) session.dialect()
                    .render(toInteger("size"), Schema.empty().afterUnknownSql())
                    .steps()
                    .get(0);

            assertThatThrownBy(() -> session.inTransaction(() -> {
                        session.execute("PRAGMA foreign_keys = OFF");
                        return new TableRebuilding(session).run(rebuild.rebuild());
                    }))
                    .isInstanceOf(MigrationExecutionException.class)
                    .hasMessageContaining("SQLite still enforces foreign keys")
                    .hasMessageContaining("outside of any transaction");
        }
        assertThat(rows("SELECT count(*) FROM pets")).containsExactly("2");
    }

    @Test
    void makeATableAnewOnceForAllItsChanges() {
        migrate(first);
        var counter = StatementCounter.on(one);

        RunnerContract.migrator(
                        counter.dataSource(),
                        RunnerContract.settings(),
                        first,
                        migration(
                                "0002_much",
                                toInteger("size"),
                                keeper(),
                                new AlterColumn(
                                        "owners",
                                        Column.of("name", ColumnType.parse("text"))
                                                .notNull(),
                                        new ColumnDefault.OfText("none"))))
                .migrate(PlanRequest.everything());

        assertThat(counter.statements().stream().filter(sql -> sql.startsWith("DROP TABLE main.")))
                .containsExactly("DROP TABLE main.\"owners\"", "DROP TABLE main.\"pets\"");
        assertThat(rows("SELECT name || ' ' || size FROM owners ORDER BY id")).containsExactly("Ann 10", "none 7");
        assertThat(rows("SELECT \"table\" FROM pragma_foreign_key_list('pets')"))
                .containsExactly("owners", "owners");
    }

    private static Operation toInteger(String column) {
        return new AlterColumn("owners", Column.of(column, ColumnType.parse("integer")), null);
    }

    private static Operation keeper() {
        return new AddForeignKey(
                "pets",
                new ForeignKey(
                        "fk_keeper",
                        List.of("keeper_id"),
                        "owners",
                        List.of("id"),
                        ReferentialAction.SET_NULL,
                        ReferentialAction.NO_ACTION));
    }

    private List<String> definitions() {
        return rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '\\_covet%' ESCAPE '\\'"
                + " ORDER BY type, name");
    }

    private List<String> rows(String query) {
        return JdbcClient.create(one).sql(query).query(String.class).list();
    }

    private void migrate(Migration... migrations) {
        RunnerContract.migrator(one, RunnerContract.settings(), migrations).migrate(PlanRequest.everything());
    }
}
