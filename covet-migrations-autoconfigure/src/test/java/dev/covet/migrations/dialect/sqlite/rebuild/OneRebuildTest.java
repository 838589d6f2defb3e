package dev.covet.migrations.dialect.sqlite.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropForeignKey;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of one table in one migration make it anew once, new names among them. */
class OneRebuildTest {

    private static final String[] TABLES = {
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT CHECK (b <> 'a'), c INT)",
        "CREATE TABLE pet (id INTEGER PRIMARY KEY, t_id INT REFERENCES t ON DELETE CASCADE)",
        "CREATE VIEW v AS SELECT a FROM t",
        "INSERT INTO t VALUES (1, '5', 'b', 3)",
        "INSERT INTO pet VALUES (9, 1)",
        "CREATE TRIGGER g AFTER INSERT ON pet BEGIN UPDATE t SET a = a || NEW.id WHERE id = NEW.t_id; END"
    };

    @ParameterizedTest
    @ValueSource(strings = {"3.8.0", "3.24.0", "3.25.0", "3.35.5", "newest"})
    void renamesOfColumnsDoNotDivideIt(String version) {
        try (var sqlite = sqlite(version)) {
            sqlite.migrate(
                    new AlterColumn("t", text("b").notNull(), null),
                    new RenameColumn("t", "b", "d"),
                    new RenameColumn("t", "a", "b"),
                    new AlterColumn("t", Column.of("b", ColumnType.parse("integer")), null),
                    new DropColumn("t", "c"),
                    new RenameColumn("t", "b", "e"),
                    new AlterColumn("t", text("d"), null));

            assertThat(dropped(sqlite)).containsExactly("t");
            assertThat(sqlite.definition("t").replace("\"t\"", "t"))
                    .isEqualTo(
                            "CREATE TABLE t (id INTEGER PRIMARY KEY, \"e\" integer, \"d\" TEXT CHECK (\"d\" <> 'a'))");
            assertThat(sqlite.rows("SELECT e || ' ' || typeof(e) || ' ' || d FROM t"))
                    .containsExactly("5 integer b");
            assertThat(sqlite.rows("SELECT e FROM v")).containsExactly("5");
            sqlite.execute("INSERT INTO pet VALUES (8, 1)");
            assertThat(sqlite.rows("SELECT e FROM v")).containsExactly("58");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.26.0", "3.35.5", "newest"})
    void renamesOfTheTableDoNotDivideIt(String version) {
        try (var sqlite = sqlite(version)) {
            sqlite.execute("ANALYZE");

            sqlite.migrate(aroundTheNewName());

            assertThat(dropped(sqlite)).containsExactly("u");
            assertThat(sqlite.statements())
                    .filteredOn(sql -> sql.contains("RENAME TO \"u\""))
                    .isNotEmpty();
            requireRenamed(sqlite);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.8.0", "3.24.0", "3.25.0"})
    void renamesOfTheTableMakeThoseAnewThatPointAtItWhereSqliteDoesNotRenameThem(String version) {
        try (var sqlite = sqlite(version)) {
            sqlite.execute("ANALYZE");

            sqlite.migrate(aroundTheNewName());

            assertThat(dropped(sqlite)).containsExactly("t", "pet");
            requireRenamed(sqlite);
        }
    }

    private static Operation[] aroundTheNewName() {
        return new Operation[] {
            new AlterColumn("t", text("b").notNull(), null),
            new AddIndex("t", new Index("ix", List.of(new IndexPart.OfColumn("b", SortOrder.ASC)), false, null)),
            new RenameTable("t", "u"),
            new AddCheck("u", new Check("ck", SqlText.of("u.c > 0"))),
            new AddForeignKey("u", key("fk", "c", "pet")),
            new DropForeignKey("u", "fk"),
            new RenameColumn("u", "a", "name")
        };
    }

    private static void requireRenamed(SimulatedSqlite sqlite) {
        assertThat(sqlite.definition("u"))
                .isEqualTo(
                        "CREATE TABLE \"u\" (id INTEGER PRIMARY KEY, \"name\" TEXT, b TEXT NOT NULL CHECK (b <> 'a'),"
                                + " c INT, CONSTRAINT \"ck\" CHECK (u.c > 0))");
        assertThat(sqlite.definition("ix")).isEqualTo("CREATE INDEX \"ix\" ON \"u\" (\"b\")");
        assertThat(sqlite.definition("pet")).contains("REFERENCES \"u\" ON DELETE CASCADE");
        assertThat(sqlite.definition("v")).isEqualTo("CREATE VIEW v AS SELECT \"name\" FROM \"u\"");
        assertThat(sqlite.rows("SELECT tbl FROM sqlite_stat1 WHERE tbl IN ('t', 'u')"))
                .containsExactly("u");
        sqlite.execute("INSERT INTO pet VALUES (8, 1)");
        assertThat(sqlite.rows("SELECT name FROM v")).containsExactly("58");
        sqlite.execute("DELETE FROM u");
        assertThat(sqlite.rows("SELECT id FROM pet")).isEmpty();
    }

    @Test
    void valuesThatDoNotFitTheNewTypeAreToldByTheNewName() {
        try (var sqlite = sqlite("3.24.0")) {
            sqlite.execute("UPDATE t SET a = 'x'");

            assertThatThrownBy(() -> sqlite.migrate(
                            new AlterColumn("t", Column.of("a", ColumnType.parse("integer")), null),
                            new RenameColumn("t", "a", "amount")))
                    .hasMessageContaining("'t.amount' do not fit the type integer");
        }
    }

    @Test
    void aNewNameGoesIntoTheTableThatTheSameMigrationCreates() {
        try (var sqlite = sqlite("3.24.0")) {
            var made = Table.of(
                            "made",
                            List.of(Column.of("id", ColumnType.parse("integer")).notNull(), text("x")))
                    .withPrimaryKey(new PrimaryKey("pk", List.of("id")));

            sqlite.migrate(new CreateTable(made), new RenameColumn("made", "x", "y"), new RenameTable("made", "new"));

            assertThat(dropped(sqlite)).isEmpty();
            assertThat(sqlite.rows("SELECT name FROM pragma_table_info('new')")).containsExactly("id", "y");
        }
    }

    @Test
    void theOtherLettersOfANameAreGivenByMakingTheTableAnew() {
        try (var sqlite = sqlite("newest")) {
            sqlite.migrate(new RenameTable("t", "T"));

            assertThat(sqlite.rows("SELECT name FROM sqlite_master WHERE name = 'T'"))
                    .containsExactly("T");
            assertThat(sqlite.definition("pet")).contains("REFERENCES \"T\"");
            assertThat(sqlite.rows("SELECT a FROM v")).containsExactly("5");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.24.0", "newest"})
    void noChangeIsCarriedAcrossANewNameThatItKnows(String version) {
        try (var sqlite = sqlite(version)) {
            sqlite.migrate(
                    new AlterColumn("t", text("b").notNull(), null),
                    new DropForeignKey("pet", Names.foreignKey("pet", List.of("t_id"))),
                    new RenameTable("t", "u"),
                    new AddForeignKey("pet", key("fk_u", "t_id", "u")),
                    new AlterColumn("u", text("a").notNull(), null));

            assertThat(sqlite.definition("pet")).doesNotContain("REFERENCES t").contains("REFERENCES \"u\" (\"id\")");
            assertThat(sqlite.rows("SELECT name FROM pragma_table_info('u') WHERE \"notnull\""))
                    .containsExactly("a", "b");
        }
    }

    @Test
    void noneIsNeededWhereSqliteHasStatementsForAll() {
        try (var sqlite = new SimulatedSqlite("newest")) {
            sqlite.execute(
                    "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT)", "INSERT INTO t VALUES (1, 'x', 'y')");

            sqlite.migrate(new RenameColumn("t", "a", "c"), new DropColumn("t", "b"), new RenameTable("t", "u"));

            assertThat(dropped(sqlite)).isEmpty();
            assertThat(sqlite.definition("u").replace(" ", ""))
                    .isEqualTo("CREATETABLE\"u\"(idINTEGERPRIMARYKEY,\"c\"TEXT)");
            assertThat(sqlite.rows("SELECT c FROM u")).containsExactly("x");
        }
    }

    @Test
    void itIsNeededOnceWhereEachStatementWouldRewriteAllRows() {
        try (var sqlite = new SimulatedSqlite("newest")) {
            sqlite.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT)");

            sqlite.migrate(new DropColumn("t", "a"), new DropColumn("t", "b"));

            assertThat(dropped(sqlite)).containsExactly("t");
        }
    }

    @Test
    void statementsOfTheUserDivideIt() {
        try (var sqlite = sqlite("3.24.0")) {
            sqlite.migrate(
                    new AlterColumn("t", text("b").notNull(), null),
                    new RunSql(SqlText.of("UPDATE t SET a = '77'"), null, List.of(), null),
                    new AddColumn(
                            "t", text("z").withDefault(new ColumnDefault.OfExpression(SqlText.of("lower('X')")))));

            assertThat(dropped(sqlite)).containsExactly("t", "t");
        }
    }

    private static SimulatedSqlite sqlite(String version) {
        var sqlite = new SimulatedSqlite(version);
        sqlite.execute(TABLES);
        return sqlite;
    }

    private static Column text(String name) {
        return Column.of(name, ColumnType.parse("text"));
    }

    private static ForeignKey key(String name, String column, String table) {
        return new ForeignKey(
                name, List.of(column), table, List.of("id"), ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION);
    }

    /** The tables that were made anew, in order. */
    private static List<String> dropped(SimulatedSqlite sqlite) {
        return sqlite.statements().stream()
                .filter(sql -> sql.startsWith("DROP TABLE main."))
                .map(sql -> sql.substring("DROP TABLE main.\"".length(), sql.length() - 1))
                .toList();
    }
}
