package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.SqlText;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that cannot be made anew stays as it is, and so does the connection; the next start goes on. */
class RebuildFailuresTest extends RebuildFixture {

    private final Migration first = migration("0001_first", sql("""
            CREATE TABLE "direct" (id INTEGER PRIMARY KEY, v TEXT);
            CREATE TABLE staged (id INTEGER PRIMARY KEY, v TEXT);
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
            INSERT INTO staged (v) SELECT i FROM n;
            INSERT INTO "direct" SELECT * FROM staged
            """));

    @BeforeEach
    void createTables() {
        migrate(first);
    }

    @ParameterizedTest
    @CsvSource({"ON, ON", "ON, OFF", "OFF, ON", "OFF, OFF"})
    void leavesThePragmasAsTheyWere(String foreignKeys, String legacy) {
        var pragmas = List.of(
                "foreign_keys",
                "legacy_alter_table",
                "defer_foreign_keys",
                "recursive_triggers",
                "ignore_check_constraints",
                "busy_timeout",
                "journal_mode",
                "temp_store",
                "cache_size",
                "synchronous");
        execute("PRAGMA foreign_keys = " + foreignKeys, "PRAGMA legacy_alter_table = " + legacy);
        execute("PRAGMA recursive_triggers = ON", "PRAGMA busy_timeout = 321", "PRAGMA cache_size = 123");
        var before = values(pragmas);

        migrate(first, migration("0002_second", retype("direct", "v", "integer"), retype("staged", "v", "integer")));
        assertThat(values(pragmas)).isEqualTo(before);

        var failing = migration("0003_third", check("direct", "id < 100"), check("staged", "id < 100"));
        assertThatThrownBy(() -> migrate(first, second("direct", "staged"), failing))
                .isInstanceOf(MigrationException.class);
        assertThat(values(pragmas)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "staged"})
    void whenTheDiskIsFullNothingIsChangedAndTheNextStartGoesOn(String table) {
        var before = definitions();
        var size = rows("PRAGMA page_count").get(0);
        execute("PRAGMA max_page_count = " + (Integer.parseInt(size) + 5));

        var widening = migration("0002_second", retype(table, "v", "integer"), new AddColumn(table, wide()));
        assertThatThrownBy(() -> migrate(first, widening))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("database or disk is full")
                .hasMessageContaining("Make room, and start again. Nothing of this migration is committed");

        assertThat(definitions()).isEqualTo(before);
        assertThat(rows("SELECT DISTINCT typeof(v) FROM " + table)).containsExactly("text");
        assertThat(rows("SELECT name FROM sqlite_temp_master")).isEmpty();
        assertThat(rows("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(rows("PRAGMA foreign_keys")).containsExactly("1");
        assertThat(rows("SELECT count(*) FROM _covet_lock WHERE owner IS NOT NULL"))
                .containsExactly("0");

        execute("PRAGMA max_page_count = 1000000");
        migrate(first, widening);
        assertThat(rows("SELECT DISTINCT typeof(v) || length(wide) FROM " + table))
                .containsExactly("integer400");
        assertThat(rows("SELECT count(*) FROM " + table)).containsExactly("20000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "staged"})
    void rowsThatCannotBeCopiedLeaveNothingBehind(String table) {
        execute("UPDATE " + table + " SET v = 'no number' WHERE id = 15000");
        var before = definitions();

        var failing = migration("0002_second", check(table, "v <> 'no number'"), new AddColumn(table, wide()));
        assertThatThrownBy(() -> migrate(first, failing))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("ck_" + table)
                .hasMessageContaining("Nothing of this migration is committed");

        assertThat(definitions()).isEqualTo(before);
        assertThat(rows("SELECT name FROM sqlite_temp_master")).isEmpty();
        assertThat(rows("SELECT count(*) FROM " + table)).containsExactly("20000");
        assertThat(rows("SELECT state FROM _covet_migrations ORDER BY id"))
                .containsExactly(MigrationState.APPLIED.name(), MigrationState.FAILED.name());
    }

    @Test
    void aConnectionInSomebodyElsesTransactionIsRefused() {
        var before = definitions();
        execute("BEGIN", "INSERT INTO staged (v) VALUES ('theirs')");

        assertThatThrownBy(() -> migrate(first, second("direct", "staged")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("transaction that began elsewhere")
                .hasMessageContaining("before anything was executed");

        assertThat(rows("SELECT v FROM staged WHERE id > 20000")).containsExactly("theirs");
        execute("ROLLBACK");
        assertThat(definitions()).isEqualTo(before);
        migrate(first, second("direct", "staged"));
        assertThat(rows("SELECT DISTINCT typeof(v) FROM staged")).containsExactly("integer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "staged"})
    void whatHasTheNameOfAnAuxiliaryTableStays(String table) {
        execute("CREATE TABLE covet_rows (mine TEXT)", "INSERT INTO covet_rows VALUES ('stays')");
        execute("CREATE TEMP TABLE covet_rows_2 (mine TEXT)", "INSERT INTO covet_rows_2 VALUES ('stays too')");

        migrate(first, more(table));

        assertThat(rows("SELECT DISTINCT typeof(v) FROM " + table)).containsExactly("integer");
        assertThat(rows("SELECT mine FROM main.covet_rows")).containsExactly("stays");
        assertThat(rows("SELECT mine FROM temp.covet_rows_2")).containsExactly("stays too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "staged"})
    void aDatabaseThatIsAttachedStays(String table) {
        execute("ATTACH ':memory:' AS other", "CREATE TABLE other." + table + " (v TEXT)");
        execute("CREATE TABLE other.covet_rows (mine TEXT)", "INSERT INTO other." + table + " VALUES ('7')");

        migrate(first, more(table));

        assertThat(rows("SELECT DISTINCT typeof(v) FROM main." + table)).containsExactly("integer");
        assertThat(rows("SELECT typeof(v) FROM other." + table)).containsExactly("text");
        assertThat(rows("SELECT name FROM other.sqlite_master ORDER BY name")).containsExactly("covet_rows", table);
    }

    private static Migration second(String... tables) {
        return migration("0002_second", retype(tables[0], "v", "integer"), retype(tables[1], "v", "integer"));
    }

    private static Migration more(String table) {
        return migration("0002_second", retype(table, "v", "integer"));
    }

    /** A column that makes a table so large that it needs more room than it had. */
    private static Column wide() {
        return column("wide", "text").withDefault(new ColumnDefault.OfExpression(SqlText.of("hex(zeroblob(200))")));
    }

    private static AddCheck check(String table, String condition) {
        return new AddCheck(table, new Check("ck_" + table, SqlText.of(condition)));
    }

    private List<String> values(List<String> pragmas) {
        return pragmas.stream()
                .map(pragma -> pragma + " " + rows("PRAGMA " + pragma))
                .toList();
    }
}
