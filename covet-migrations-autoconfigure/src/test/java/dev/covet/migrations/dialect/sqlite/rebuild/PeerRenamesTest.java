package dev.covet.migrations.dialect.sqlite.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other tools have lost with a new name, whatever the version of SQLite can do. */
class PeerRenamesTest {

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @ParameterizedTest
    @ValueSource(strings = {"3.8.0", "3.24.0", "3.25.0", "3.35.5", "newest"})
    private @interface OnEveryVersion {}

    @OnEveryVersion
    void foreignKeysFollowARenamedColumnInBothDirections(String version) {
        try (var sqlite = new SimulatedSqlite(version)) {
            sqlite.execute(
                    "CREATE TABLE boss (id INTEGER PRIMARY KEY)",
                    "CREATE TABLE owner (id INTEGER PRIMARY KEY, boss_id INT REFERENCES boss ON DELETE CASCADE)",
                    "CREATE TABLE pet (id INTEGER PRIMARY KEY, owner_id INT, FOREIGN KEY (owner_id) REFERENCES owner(id) ON DELETE CASCADE)",
                    "INSERT INTO boss VALUES (1)",
                    "INSERT INTO owner VALUES (7, 1)",
                    "INSERT INTO pet VALUES (3, 7)");

            sqlite.migrate(new RenameColumn("owner", "id", "number"), new RenameColumn("owner", "boss_id", "chief"));

            assertThat(sqlite.rows(
                            "SELECT \"table\" || ' ' || \"from\" || ' ' || \"to\" FROM pragma_foreign_key_list('pet')"))
                    .containsExactly("owner owner_id number");
            assertThat(sqlite.rows("SELECT \"table\" || ' ' || \"from\" FROM pragma_foreign_key_list('owner')"))
                    .containsExactly("boss chief");
            assertThat(sqlite.rows("SELECT number || ' ' || owner_id FROM owner, pet"))
                    .containsExactly("7 7");
            sqlite.execute("DELETE FROM boss");
            assertThat(sqlite.rows("SELECT id FROM pet")).isEmpty();
        }
    }

    @OnEveryVersion
    void foreignKeysFollowARenamedTable(String version) {
        try (var sqlite = new SimulatedSqlite(version)) {
            sqlite.execute(
                    "CREATE TABLE owner (id INTEGER PRIMARY KEY AUTOINCREMENT, self INT REFERENCES owner)",
                    "CREATE TABLE pet (id INTEGER PRIMARY KEY, owner_id INT REFERENCES owner ON DELETE CASCADE)",
                    "INSERT INTO owner VALUES (9, NULL), (7, 9)",
                    "DELETE FROM owner WHERE id = 9 AND 0",
                    "INSERT INTO pet VALUES (3, 7)");

            sqlite.migrate(new RenameTable("owner", "keeper"));

            assertThat(sqlite.rows("SELECT \"table\" FROM pragma_foreign_key_list('pet') UNION ALL"
                            + " SELECT \"table\" FROM pragma_foreign_key_list('keeper')"))
                    .containsExactly("keeper", "keeper");
            assertThat(sqlite.rows("SELECT name || ' ' || seq FROM sqlite_sequence"))
                    .containsExactly("keeper 9");
            assertThat(sqlite.rows("SELECT id FROM pet")).containsExactly("3");
            sqlite.execute("DELETE FROM keeper WHERE id = 7");
            assertThat(sqlite.rows("SELECT id FROM pet")).isEmpty();
        }
    }

    @OnEveryVersion
    void indexesFollowARenamedColumn(String version) {
        try (var sqlite = new SimulatedSqlite(version)) {
            sqlite.execute(
                    "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE UNIQUE, b INT)",
                    "CREATE UNIQUE INDEX plain ON t (a DESC, b)",
                    "CREATE INDEX computed ON t (lower(a) COLLATE BINARY, b || 'a') WHERE a <> 'a' AND b > 1",
                    "INSERT INTO t VALUES (1, 'x', 2)");

            sqlite.migrate(new RenameColumn("t", "a", "name"));

            assertThat(sqlite.definition("plain")).isEqualTo("CREATE UNIQUE INDEX plain ON t (\"name\" DESC, b)");
            assertThat(sqlite.definition("computed"))
                    .isEqualTo(
                            "CREATE INDEX computed ON t (lower(\"name\") COLLATE BINARY, b || 'a') WHERE \"name\" <> 'a' AND b > 1");
            assertThat(sqlite.rows("SELECT name FROM pragma_index_info('sqlite_autoindex_t_1')"))
                    .containsExactly("name");
        }
    }

    @OnEveryVersion
    void checksFollowWithTheirNamesButNotWithStringsFunctionsCollationsAndTypes(String version) {
        try (var sqlite = new SimulatedSqlite(version)) {
            sqlite.execute(
                    "CREATE TABLE t (lower TEXT, b INT, CHECK (lower(lower) <> 'lower' AND \"lower\" <> 'x' COLLATE nocase"
                            + " AND CAST(t.lower AS lower) IS NOT 3 -- lower\n))",
                    "INSERT INTO t VALUES ('A', 1)");

            sqlite.migrate(new RenameColumn("t", "lower", "upper"));

            assertThat(sqlite.definition("t"))
                    .isEqualTo(
                            "CREATE TABLE t (\"upper\" TEXT, b INT, CHECK (lower(\"upper\") <> 'lower' AND \"upper\" <> 'x'"
                                    + " COLLATE nocase AND CAST(t.\"upper\" AS lower) IS NOT 3 -- lower\n))");
        }
    }

    @OnEveryVersion
    void aViewThatMentionsARenamedColumnGoesOn(String version) {
        try (var sqlite = new SimulatedSqlite(version)) {
            sqlite.execute(
                    "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)",
                    "INSERT INTO t VALUES (1, 'x')",
                    "CREATE VIEW v (what) AS SELECT a FROM t WHERE a <> 'a'",
                    "CREATE VIEW w AS SELECT what FROM v",
                    "CREATE TRIGGER i INSTEAD OF INSERT ON v BEGIN INSERT INTO t (a) VALUES (NEW.what); END");

            sqlite.migrate(new RenameColumn("t", "a", "name"));
            sqlite.execute("INSERT INTO v VALUES ('y')");

            assertThat(sqlite.rows("SELECT what FROM w")).containsExactly("x", "y");
            assertThat(sqlite.definition("v"))
                    .isEqualTo("CREATE VIEW v (what) AS SELECT \"name\" FROM t WHERE \"name\" <> 'a'");
        }
    }

    @OnEveryVersion
    void aViewThatCouldNotGoOnIsReportedAndNothingIsChanged(String version) {
        try (var sqlite = new SimulatedSqlite(version)) {
            sqlite.execute(
                    "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)",
                    "CREATE TABLE u (a TEXT)",
                    "CREATE VIEW v AS SELECT id FROM t JOIN u USING (a)");

            assertThatThrownBy(() -> sqlite.migrate(new RenameColumn("t", "a", "name")))
                    .hasMessageContaining("view")
                    .hasMessageContaining("v");

            assertThat(sqlite.definition("t")).isEqualTo("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)");
            assertThat(sqlite.rows("SELECT id FROM v")).isEmpty();
        }
    }

    @OnEveryVersion
    void whatStandsForAnEnumIsOneCheckAfterTheRename(String version) {
        try (var sqlite = new SimulatedSqlite(version)) {
            sqlite.execute(
                    "CREATE TABLE t (yes boolean CHECK (yes IN (0, 1)), state varchar(5),"
                            + " CONSTRAINT ck_t_state_enum CHECK (state IN ('state', 'new')))",
                    "INSERT INTO t VALUES (1, 'new')");

            sqlite.migrate(new RenameColumn("t", "yes", "agreed"), new RenameColumn("t", "state", "status"));

            assertThat(sqlite.definition("t"))
                    .isEqualTo("CREATE TABLE t (\"agreed\" boolean CHECK (\"agreed\" IN (0, 1)), \"status\" varchar(5),"
                            + " CONSTRAINT ck_t_state_enum CHECK (\"status\" IN ('state', 'new')))");
            assertThatThrownBy(() -> sqlite.execute("INSERT INTO t VALUES (2, 'new')"))
                    .hasMessageContaining("CHECK");
        }
    }

    @OnEveryVersion
    void aTypeAndANameChangeTogether(String version) {
        try (var sqlite = new SimulatedSqlite(version)) {
            sqlite.execute(
                    "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CHECK (a > 0))", "INSERT INTO t VALUES (1, '7')");

            sqlite.migrate(
                    new RenameColumn("t", "a", "amount"),
                    new AlterColumn("t", Column.of("amount", ColumnType.parse("integer")), null));

            assertThat(sqlite.definition("t"))
                    .isEqualTo("CREATE TABLE \"t\" (id INTEGER PRIMARY KEY, \"amount\" integer CHECK (\"amount\" > 0))"
                            .replace("\"t\"", sqlite.definition("t").startsWith("CREATE TABLE t") ? "t" : "\"t\""));
            assertThat(sqlite.rows("SELECT typeof(amount) FROM t")).containsExactly("integer");
        }
    }
}
