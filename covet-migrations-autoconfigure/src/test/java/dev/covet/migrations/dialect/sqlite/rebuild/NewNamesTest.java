package dev.covet.migrations.dialect.sqlite.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.runner.ScriptExecution;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** New names as versions give them that have no statement for it, beside what the newest one does by itself. */
class NewNamesTest {

    private static final List<String> OLD = List.of("3.8.0", "3.24.0");

    private static final List<Operation> BOTH = List.of(new RenameColumn("t", "a", "zz"), new RenameTable("t", "u"));

    static Stream<Arguments> right() {
        return RenameScenarios.right()
                .flatMap(scenario -> OLD.stream()
                        .flatMap(version -> BOTH.stream()
                                .map(operation -> Arguments.of(version, operation.describe(), scenario, operation))));
    }

    static Stream<Arguments> wrong() {
        return Stream.concat(RenameScenarios.wrongForColumns(), RenameScenarios.brokenBySqlite())
                .flatMap(scenario -> OLD.stream().map(version -> Arguments.of(version, scenario)));
    }

    @ParameterizedTest(name = "{0}: {1} in {2}")
    @MethodSource("right")
    void areWhatTheNewestVersionMakesThem(String version, String title, String scenario, Operation operation) {
        var expected = after(
                scenario,
                session -> session.dialect()
                        .render(operation, Schema.empty().afterUnknownSql())
                        .steps()
                        .forEach(step -> session.execute(step.text())));

        assertThat(after(scenario, session -> rename(session, version, operation)))
                .isEqualTo(expected);
    }

    static Stream<Arguments> better() {
        return RenameScenarios.better()
                .flatMap(scenario -> Stream.of(0, 1)
                        .map(which -> Arguments.of(scenario.get(0), BOTH.get(which), scenario.get(which + 1))));
    }

    @ParameterizedTest
    @MethodSource("better")
    void areRightWhereTheNewestVersionIsNot(String definition, Operation operation, String expected) {
        try (var database = TestEngine.SQLITE.freshDatabase();
                var session = open(database.jdbcUrl())) {
            load(session, "DROP TABLE t; CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)");
            session.execute(definition);

            rename(session, "3.24.0", operation);

            assertThat(DatabaseImage.strings(session, "SELECT sql FROM sqlite_master WHERE name IN ('g', 'v')"))
                    .containsExactly(expected);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrong")
    void areRefusedWhereSomethingWouldNotFollow(String version, String scenario) {
        try (var database = TestEngine.SQLITE.freshDatabase();
                var session = open(database.jdbcUrl())) {
            load(session, scenario);
            var before = image(session);

            assertThatThrownBy(() -> rename(session, version, new RenameColumn("t", "a", "zz")))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("The column 't.a' cannot be renamed to 'zz' because of the view 'v")
                    .hasMessageContaining("Drop the view before");

            assertThat(image(session)).isEqualTo(before);
        }
    }

    @Test
    void areRefusedWhereItIsNotCertainWhatANameStandsFor() {
        try (var sqlite = new SimulatedSqlite("3.24.0")) {
            sqlite.execute(
                    "CREATE TABLE t (a INT, b TEXT)",
                    "CREATE VIEW v AS SELECT (SELECT count(*) FROM json_each('[1]') WHERE a = 1) AS n FROM t");

            assertThatThrownBy(() -> sqlite.migrate(new RenameColumn("t", "a", "zz")))
                    .hasMessageContaining("because of the view 'v': it is not certain what 'a' stands for in it");

            assertThat(sqlite.definition("t")).isEqualTo("CREATE TABLE t (a INT, b TEXT)");
        }
    }

    @Test
    void ofAColumnAreNotThoseOfRowNumbers() {
        try (var sqlite = new SimulatedSqlite("3.24.0")) {
            sqlite.execute(
                    "CREATE TABLE t (rowid TEXT)",
                    "CREATE TABLE o (id INTEGER PRIMARY KEY)",
                    "CREATE VIEW v AS SELECT rowid, (SELECT max(rowid) FROM o) AS n FROM t");

            sqlite.migrate(new RenameColumn("t", "rowid", "zz"));

            assertThat(sqlite.definition("v"))
                    .isEqualTo("CREATE VIEW v AS SELECT \"zz\", (SELECT max(rowid) FROM o) AS n FROM t");
        }
    }

    @Test
    void ofATableAreThoseOfItsStatisticsToo() {
        try (var sqlite = new SimulatedSqlite("3.24.0")) {
            sqlite.execute(
                    "CREATE TABLE t (a TEXT UNIQUE, b INT REFERENCES t (a))",
                    "INSERT INTO t VALUES ('x', NULL)",
                    "ANALYZE");

            sqlite.migrate(new RenameTable("t", "u"));

            assertThat(sqlite.rows("SELECT tbl || ' ' || idx || ' ' || stat FROM sqlite_stat1"))
                    .containsExactly("u sqlite_autoindex_u_1 1 1");
        }
    }

    @Test
    void areRefusedWhereTheyAreTaken() {
        try (var sqlite = new SimulatedSqlite("3.24.0")) {
            sqlite.execute("CREATE TABLE t (a INT, B TEXT)", "CREATE TABLE u (id INT)", "CREATE INDEX ix ON u (id)");

            assertThatThrownBy(() -> rename(sqlite.session(), "3.24.0", new RenameColumn("t", "a", "b")))
                    .hasMessageContaining("the table has a column of that name");
            assertThatThrownBy(() -> rename(sqlite.session(), "3.24.0", new RenameTable("t", "U")))
                    .hasMessageContaining("another table is called so");
            assertThatThrownBy(() -> rename(sqlite.session(), "3.24.0", new RenameTable("t", "ix")))
                    .hasMessageContaining("another index is called so");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.24.0", "3.25.0"})
    void areNotThoseOfWhatTheSessionCallsAlike(String version) {
        try (var sqlite = new SimulatedSqlite(version)) {
            sqlite.execute(
                    "CREATE TABLE t (a INT, b TEXT)",
                    "CREATE TABLE r (id INTEGER PRIMARY KEY)",
                    "CREATE TEMP TABLE t (a INT, z TEXT)",
                    "CREATE TEMP TRIGGER own AFTER INSERT ON temp.t BEGIN INSERT INTO r VALUES (NEW.a); END",
                    "CREATE TEMP TRIGGER other AFTER INSERT ON main.t BEGIN INSERT INTO r VALUES (NEW.a + 100); END");

            rename(sqlite.session(), version, new RenameTable("t", "u"));
            rename(sqlite.session(), "3.24.0", new RenameColumn("u", "a", "zz"));
            sqlite.execute("INSERT INTO u VALUES (1, 'x')", "INSERT INTO t VALUES (2, 'y')");

            assertThat(sqlite.rows("SELECT id FROM r ORDER BY id")).containsExactly("2", "101");
            assertThat(sqlite.rows("SELECT sql FROM sqlite_temp_master WHERE name IN ('own', 't')"))
                    .containsExactly(
                            "CREATE TABLE t (a INT, z TEXT)",
                            "CREATE TRIGGER own AFTER INSERT ON temp.t BEGIN INSERT INTO r VALUES (NEW.a); END");
        }
    }

    private static List<String> after(String scenario, Consumer<Session> renaming) {
        try (var database = TestEngine.SQLITE.freshDatabase();
                var session = open(database.jdbcUrl())) {
            load(session, scenario);
            renaming.accept(session);
            var image = new ArrayList<>(image(session));
            // What triggers do is a part of it.
            image.add(attempt(session, "INSERT INTO o (id, k, x) VALUES (9, 5, 'new')"));
            image.add(attempt(session, "DELETE FROM o WHERE id = 1"));
            image.addAll(rows(session));
            return image;
        }
    }

    private static String attempt(Session session, String sql) {
        try {
            return "rows: " + session.execute(sql);
        } catch (DatabaseException e) {
            return e.describe();
        }
    }

    private static void rename(Session session, String version, Operation operation) {
        var dialect = Dialects.of(Server.of(Engine.SQLITE, version));
        var schema = Schema.empty().afterUnknownSql();
        new ScriptExecution(session, session::execute).run(List.of(dialect.render(operation, schema)));
    }

    private static Session open(String url) {
        return new Database("default", new DriverManagerDataSource(url + "?foreign_keys=on"), null, Dialects::of)
                .open();
    }

    private static void load(Session session, String scenario) {
        RenameScenarios.BEGIN.forEach(session::execute);
        for (var statement : session.dialect().split(scenario)) {
            session.execute(statement.sql());
        }
    }

    private static List<String> image(Session session) {
        var image = new ArrayList<>(
                DatabaseImage.strings(
                        session,
                        "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || ifnull(sql, '') FROM sqlite_master UNION ALL"
                                + " SELECT 'temp ' || type || ' ' || name || ' ' || tbl_name || ' ' || sql FROM sqlite_temp_master"));
        image.replaceAll(line -> line.replaceAll("\\s+", ""));
        image.sort(null);
        image.addAll(rows(session));
        return image;
    }

    private static List<String> rows(Session session) {
        var rows = new ArrayList<String>();
        for (var name : DatabaseImage.strings(
                session,
                "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND sql IS NOT NULL ORDER BY name")) {
            rows.add(name);
            rows.addAll(session.query("SELECT * FROM main." + Quoted.name(name), row -> {
                var line = new StringBuilder();
                for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    line.append(row.getMetaData().getColumnName(column))
                            .append('=')
                            .append(row.getString(column))
                            .append(' ');
                }
                return line.toString();
            }));
        }
        return rows;
    }
}
