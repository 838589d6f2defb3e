package dev.covet.migrations.catalog.mysqlfamily;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.catalog.NativeObject.Phase;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.TriggerEvent;
import dev.covet.migrations.schema.TriggerTiming;
import dev.covet.migrations.schema.Unique;
import dev.covet.migrations.testing.DatabaseContract;
import dev.covet.migrations.testing.StatementCounter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read of each kind of object, on MySQL as on MariaDB. */
abstract class MysqlFamilyCatalogContract extends DatabaseContract {

    /** Routines, events and views beside, which the tests of queries have none of. */
    private static final int QUERIES = 17;

    protected LiveSchema read(String... statements) {
        database.execute(statements);
        return read(CatalogFilter.everything());
    }

    protected LiveSchema read(CatalogFilter filter) {
        try (var session = new Database("default", database.dataSource(), null, Dialects::of).open()) {
            return new CatalogReader().read(session, filter);
        }
    }

    protected Table table(String... statements) {
        var schema = read(statements).schema();
        return schema.tables().get(schema.tables().size() - 1);
    }

    protected Column column(String definition) {
        return table("CREATE TABLE t (id INT PRIMARY KEY, c " + definition + ")")
                .column("c")
                .orElseThrow();
    }

    protected SqlText words(String sql) {
        return SqlText.of(Map.of(engine().engine(), sql));
    }

    protected static Column plain(String type) {
        return Column.of("c", ColumnType.parse(type));
    }

    @Test
    void anIdentityWithItsKey() {
        var table = table("CREATE TABLE t (id BIGINT AUTO_INCREMENT PRIMARY KEY COMMENT 'its ''key''')");

        assertThat(table)
                .isEqualTo(Table.of(
                                "t",
                                List.of(new Column(
                                        "id",
                                        ColumnType.parse("bigint"),
                                        false,
                                        null,
                                        Identity.BY_DEFAULT,
                                        null,
                                        null,
                                        "its 'key'")))
                        .withPrimaryKey(new PrimaryKey("pk_t", List.of("id"))));
    }

    @Test
    void aCommentOfATable() {
        assertThat(table("CREATE TABLE t (c INT) COMMENT 'back\\\\slash; it''s'")
                        .comment())
                .isEqualTo("back\\slash; it's");
    }

    @Test
    void whatATableIsUnlikeOthers() {
        var table = table("CREATE TABLE t (c VARCHAR(9)) ENGINE=MyISAM CHARSET=latin1 CHECKSUM=1");

        assertThat(table.options()).isEqualTo(words("ENGINE=MyISAM COLLATE=latin1_swedish_ci checksum=1"));
        assertThat(table.column("c")).contains(plain("varchar(9)"));
    }

    @Test
    void partitions() {
        var table = table("""
                CREATE TABLE t (y INT, v INT) PARTITION BY RANGE (y)
                SUBPARTITION BY HASH (v) SUBPARTITIONS 2 (
                    PARTITION `old ones` VALUES LESS THAN (2000) COMMENT = 'it''s', PARTITION p1 VALUES LESS THAN MAXVALUE)""");

        assertThat(table.options())
                .isEqualTo(words("PARTITION BY RANGE (`y`) SUBPARTITION BY HASH (`v`) SUBPARTITIONS 2"
                        + " (PARTITION `old ones` VALUES LESS THAN (2000) COMMENT = 'it''s',"
                        + " PARTITION `p1` VALUES LESS THAN MAXVALUE)"));
    }

    @Test
    void aColumnOfAnotherCharacterSet() {
        assertThat(column("VARCHAR(9) CHARACTER SET latin1").options()).isEqualTo(words("CHARACTER SET latin1"));
    }

    @Test
    void aColumnOfAnotherCollation() {
        assertThat(column("VARCHAR(9) COLLATE utf8mb4_bin").collation()).isEqualTo("utf8mb4_bin");
    }

    @Test
    void aColumnThatIsHidden() {
        assertThat(column("INT INVISIBLE").options()).isEqualTo(words("INVISIBLE"));
    }

    @Test
    void aMomentOfTheLastChange() {
        var column = column("DATETIME(3) DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)");

        assertThat(column.type()).isEqualTo(ColumnType.parse("timestamp(3)"));
        assertThat(column.defaultValue()).isEqualTo(new ColumnDefault.OfExpression(SqlText.of("CURRENT_TIMESTAMP")));
        assertThat(column.options()).isEqualTo(words("ON UPDATE CURRENT_TIMESTAMP(3)"));
    }

    @Test
    void literalDefaults() {
        assertThat(defaultOf("VARCHAR(90) DEFAULT 'it''s \\\\ ü? 🎉'")).isEqualTo(text("it's \\ ü? 🎉"));
        assertThat(defaultOf("VARCHAR(9) NOT NULL DEFAULT 'NULL'")).isEqualTo(text("NULL"));
        assertThat(defaultOf("VARCHAR(30) DEFAULT 'current_timestamp()'")).isEqualTo(text("current_timestamp()"));
        assertThat(defaultOf("DATE DEFAULT '2024-02-29'")).isEqualTo(text("2024-02-29"));
        assertThat(defaultOf("ENUM('a', 'it''s') DEFAULT 'it''s'")).isEqualTo(text("it's"));
        assertThat(defaultOf("DECIMAL(5,2) DEFAULT -1.50")).isEqualTo(number("-1.50"));
        assertThat(defaultOf("BIT(4) DEFAULT b'1010'")).isEqualTo(number("10"));
        assertThat(defaultOf("BOOLEAN DEFAULT TRUE")).isEqualTo(new ColumnDefault.OfBoolean(true));
        assertThat(defaultOf("INT DEFAULT NULL")).isNull();
    }

    @Test
    void defaultsOfBytes() {
        assertThat(defaultOf("VARBINARY(9) NOT NULL DEFAULT ''")).isEqualTo(text(""));
        assertThat(defaultOf("BINARY(4) NOT NULL DEFAULT 'ab'")).isEqualTo(text("ab"));
        assertThat(defaultOf("VARBINARY(9) NOT NULL DEFAULT X'00FF10'"))
                .isEqualTo(new ColumnDefault.OfExpression(SqlText.of("X'00FF10'")));
    }

    @Test
    void generatedColumns() {
        var table = table("CREATE TABLE t (a INT, v INT AS (a + 1), s VARCHAR(9) AS (CONCAT('ü''', a)) STORED)");

        assertThat(generated(table, "v").stored()).isFalse();
        assertThat(generated(table, "v").expression().common()).isEqualTo("`a` + 1");
        assertThat(generated(table, "s").stored()).isTrue();
        assertThat(generated(table, "s").expression().common()).endsWith("'ü\\'',`a`)");
    }

    @Test
    void checks() {
        var table = table("CREATE TABLE t (a INT, b VARCHAR(9), CONSTRAINT ck CHECK (a > 0 AND b <> 'ü''s'))");

        assertThat(table.checks()).hasSize(1);
        assertThat(table.checks().get(0).name()).isEqualTo("ck");
        assertThat(table.checks().get(0).expression().common()).contains("'ü\\'s'");
    }

    @Test
    void uniqueColumnsAreAConstraint() {
        var table = table("CREATE TABLE t (a INT, b INT, UNIQUE KEY two (b, a))");

        assertThat(table.uniques()).containsExactly(new Unique("two", List.of("b", "a")));
        assertThat(table.indexes()).isEmpty();
    }

    @Test
    void indexes() {
        var table = table("""
                CREATE TABLE t (a INT, b VARCHAR(90), d TEXT, KEY one (a DESC, b), UNIQUE KEY beginning (b(5)),
                    FULLTEXT KEY words (d))""");

        assertThat(table.uniques()).isEmpty();
        assertThat(table.indexes())
                .containsExactly(
                        new Index("beginning", List.of(part("b", SortOrder.ASC, 5)), true, null),
                        new Index(
                                "one",
                                List.of(part("a", SortOrder.DESC, null), part("b", SortOrder.ASC, null)),
                                false,
                                null),
                        new Index(
                                "words",
                                List.of(part("d", SortOrder.ASC, null)),
                                false,
                                null,
                                words("fulltext"),
                                List.of(),
                                true));
    }

    @Test
    void aPlace() {
        var table = table("CREATE TABLE t (g POINT NOT NULL, SPATIAL KEY places (g))");

        assertThat(table.indexes().get(0).method()).isEqualTo(words("spatial"));
        assertThat(table.indexes().get(0).parts()).containsExactly(part("g", SortOrder.ASC, null));
    }

    @Test
    void anIndexWithACommentIsCarried() {
        var live = read("CREATE TABLE t (a INT, KEY k (a DESC) COMMENT 'it''s')");

        assertThat(live.schema().tables().get(0).indexes()).isEmpty();
        assertThat(live.nativeObjects())
                .containsExactly(new NativeObject(
                        "index",
                        "k",
                        "t",
                        Phase.AFTER_TABLES,
                        "CREATE INDEX `k` ON `t` (`a` DESC) COMMENT 'it''s'",
                        "DROP INDEX `k` ON `t`"));
    }

    @Test
    void aForeignKeyHidesTheIndexMadeForIt() {
        var table = table(
                "CREATE TABLE a (id INT PRIMARY KEY)",
                "CREATE TABLE b (id INT PRIMARY KEY, a INT, CONSTRAINT to_a FOREIGN KEY (a) REFERENCES a (id)"
                        + " ON DELETE SET NULL ON UPDATE CASCADE)");

        assertThat(table.indexes()).isEmpty();
        assertThat(table.foreignKeys())
                .containsExactly(new ForeignKey(
                        "to_a",
                        List.of("a"),
                        "a",
                        List.of("id"),
                        ReferentialAction.SET_NULL,
                        ReferentialAction.CASCADE));
    }

    @Test
    void anIndexThatSomebodyElseMadeForAForeignKeyIsShown() {
        var table = table(
                "CREATE TABLE a (id INT PRIMARY KEY)",
                "CREATE TABLE b (a INT, KEY mine (a), CONSTRAINT to_a FOREIGN KEY (a) REFERENCES a (id))");

        assertThat(table.indexes()).extracting(Index::name).containsExactly("mine");
        assertThat(table.foreignKeys().get(0).onDelete()).isEqualTo(ReferentialAction.NO_ACTION);
    }

    @Test
    void aForeignKeyToAnotherDatabaseIsCarried() {
        try (var other = engine().freshDatabase()) {
            other.execute("CREATE TABLE a (id INT PRIMARY KEY)");

            var live = read("CREATE TABLE b (a INT, CONSTRAINT far FOREIGN KEY (a) REFERENCES `" + other.name()
                    + "`.a (id) ON DELETE CASCADE)");

            assertThat(live.schema().tables().get(0).foreignKeys()).isEmpty();
            assertThat(live.nativeObjects())
                    .extracting(NativeObject::create)
                    .containsExactly(List.of("ALTER TABLE `b` ADD CONSTRAINT `far` FOREIGN KEY (`a`) REFERENCES `"
                            + other.name() + "`.`a` (`id`) ON DELETE CASCADE"));
            database.execute("DROP TABLE b");
        }
    }

    @Test
    void viewsComeAfterThoseTheyBuildOn() {
        var live = read(
                "CREATE TABLE t (a INT)",
                "CREATE VIEW z AS SELECT a, 'z' AS `z` FROM t WITH CASCADED CHECK OPTION",
                "CREATE VIEW b AS SELECT z.a FROM z");

        assertThat(live.schema().views()).extracting("name").containsExactly("z", "b");
        assertThat(live.schema().views().get(0).query().common())
                .isEqualTo("select `t`.`a` AS `a`,'z' AS `z` from `t` WITH CASCADED CHECK OPTION");
        assertThat(live.nativeObjects()).isEmpty();
    }

    @Test
    void aViewThatWorksInItsOwnWayIsCarriedWithThoseThatBuildOnIt() {
        var live = read(
                "CREATE TABLE t (a INT)",
                "CREATE ALGORITHM=TEMPTABLE SQL SECURITY INVOKER VIEW v AS SELECT a FROM t",
                "CREATE VIEW a AS SELECT a FROM v");

        assertThat(live.schema().views()).isEmpty();
        assertThat(live.nativeObjects(Phase.AFTER_TABLES))
                .extracting(NativeObject::name)
                .containsExactly("v", "a");
        assertThat(live.nativeObjects().get(0).create())
                .containsExactly(
                        "CREATE ALGORITHM=TEMPTABLE SQL SECURITY INVOKER VIEW `v` AS select `t`.`a` AS `a` from `t`");
    }

    @Test
    void aViewOfWhatIsGoneIsReadAllTheSame() {
        var live = read("CREATE TABLE t (a INT)", "CREATE VIEW v AS SELECT a FROM t", "DROP TABLE t");

        assertThat(live.schema().views())
                .singleElement()
                .satisfies(view -> assertThat(view.query().common()).isEqualTo("select `t`.`a` AS `a` from `t`"));
    }

    @Test
    void triggersInTheOrderInWhichTheyFire() {
        var live = read(
                "CREATE TABLE t (a VARCHAR(9))",
                "CREATE TRIGGER last BEFORE INSERT ON t FOR EACH ROW BEGIN\nSET NEW.a = 'it''s; \\\\';\nEND",
                "create trigger first before insert on t for each row precedes last set NEW.a = '\\\\'");

        assertThat(live.schema().triggers())
                .containsExactly(
                        new Trigger(
                                "first",
                                "t",
                                TriggerTiming.BEFORE,
                                TriggerEvent.INSERT,
                                SqlText.of("set NEW.a = '\\\\';")),
                        new Trigger(
                                "last",
                                "t",
                                TriggerTiming.BEFORE,
                                TriggerEvent.INSERT,
                                SqlText.of("SET NEW.a = 'it''s; \\\\';")));
    }

    @Test
    void routinesAndEventsAreCarriedWithoutWhoeverMadeThem() {
        var live = read(
                "CREATE FUNCTION f (a INT) RETURNS INT DETERMINISTIC RETURN a + 1",
                "CREATE PROCEDURE p () BEGIN END",
                "CREATE EVENT e ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01' DISABLE DO DO 1");

        assertThat(live.nativeObjects(Phase.BEFORE_TABLES))
                .extracting(NativeObject::kind)
                .containsExactly("function", "procedure");
        assertThat(live.nativeObjects(Phase.AFTER_TABLES))
                .extracting(NativeObject::kind)
                .containsExactly("event");
        assertThat(live.nativeObjects())
                .flatExtracting(NativeObject::create)
                .hasSize(3)
                .allSatisfy(
                        sql -> assertThat(sql.toString()).startsWith("CREATE ").doesNotContain("DEFINER="));
    }

    @Test
    void onlyWhatTheFilterLetsThrough() {
        database.execute(
                "CREATE TABLE _covet_history (id INT)",
                "CREATE TABLE flyway_schema_history (id INT)",
                "CREATE TABLE app_a (id INT PRIMARY KEY)",
                "CREATE TABLE app_b (id INT)",
                "CREATE TABLE other (a INT, CONSTRAINT to_a FOREIGN KEY (a) REFERENCES app_a (id))",
                "CREATE TRIGGER g BEFORE INSERT ON app_b FOR EACH ROW SET @a = 1",
                "CREATE VIEW app_v AS SELECT id FROM app_a");

        var live = read(new CatalogFilter(List.of("app_*"), List.of("app_b"), "_covet_"));

        assertThat(live.schema().tables()).extracting(Table::name).containsExactly("app_a");
        assertThat(live.schema().views()).hasSize(1);
        assertThat(live.schema().triggers()).isEmpty();
        assertThat(live.nativeObjects()).isEmpty();
    }

    @Test
    void asManyTablesAsThereAreTakeTheSameQueries() {
        makeTables(0, 3);
        var few = queries();
        makeTables(3, 300);

        assertThat(queries()).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(QUERIES);
        assertThat(read(CatalogFilter.everything()).schema().tables()).hasSize(300);
    }

    private void makeTables(int from, int to) {
        var statements = new ArrayList<String>();
        for (var i = from; i < to; i++) {
            statements.add(
                    "CREATE TABLE t" + i + " (id BIGINT AUTO_INCREMENT PRIMARY KEY, t BIGINT, v VARCHAR(40) NOT NULL"
                            + " DEFAULT 'x' COMMENT 'c', w INT, UNIQUE (v), KEY k (w DESC), CONSTRAINT ck" + i
                            + " CHECK (w > 0), CONSTRAINT fk" + i + " FOREIGN KEY (t) REFERENCES t0 (id))");
        }
        database.execute(statements.toArray(String[]::new));
    }

    private List<String> queries() {
        var counter = StatementCounter.on(database.dataSource());
        try (var session = new Database("default", counter.dataSource(), null, Dialects::of).open()) {
            counter.reset();
            new CatalogReader().read(session, CatalogFilter.everything());
            return counter.statements();
        }
    }

    private @Nullable ColumnDefault defaultOf(String definition) {
        var value = column(definition).defaultValue();
        database.execute("DROP TABLE t");
        return value;
    }

    private static Generated generated(Table table, String column) {
        return requireNonNull(table.column(column).orElseThrow().generated());
    }

    protected static ColumnDefault text(String value) {
        return new ColumnDefault.OfText(value);
    }

    private static ColumnDefault number(String value) {
        return new ColumnDefault.OfNumber(new BigDecimal(value));
    }

    protected static IndexPart part(String column, SortOrder order, @Nullable Integer length) {
        return new IndexPart.OfColumn(
                column, order, length == null ? PartOptions.NONE : new PartOptions(length, null, null, null));
    }

    protected static Check check(String name, String expression) {
        return new Check(name, SqlText.of(expression));
    }
}
