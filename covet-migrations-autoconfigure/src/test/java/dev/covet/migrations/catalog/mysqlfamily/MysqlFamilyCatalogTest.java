package dev.covet.migrations.catalog.mysqlfamily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.catalog.NativeObject.Phase;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MysqlFamilyCatalogTest {

    @Nested
    class OnMysql extends MysqlFamilyCatalogContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }

        @Test
        void aTableWithTheNextValueIsASequence() {
            var schema = read("CREATE TABLE numbers (next_val BIGINT)", "CREATE TABLE t (next_val BIGINT NOT NULL)")
                    .schema();

            assertThat(schema.sequences()).containsExactly(new Sequence("numbers", 1, 1, false));
            assertThat(schema.tables()).extracting("name").containsExactly("t");
        }

        @Test
        void expressionsAsDefaults() {
            assertThat(column("VARCHAR(40) DEFAULT (CONCAT('ü''', UPPER('c')))").defaultValue())
                    .isEqualTo(new ColumnDefault.OfExpression(SqlText.of("concat(_utf8mb4'ü\\'',upper(_utf8mb4'c'))")));
        }

        @Test
        void aTextInParenthesesIsAText() {
            assertThat(column("LONGTEXT DEFAULT ('it''s')").defaultValue()).isEqualTo(text("it's"));
        }

        @Test
        void anIndexedExpression() {
            var table = table("CREATE TABLE t (a INT, KEY k ((a + 1) DESC))");

            assertThat(table.indexes().get(0).parts())
                    .containsExactly(new IndexPart.OfExpression(SqlText.of("`a` + 1"), SortOrder.DESC));
        }

        @Test
        void aCheckWithoutANameKeepsTheEnginesOwn() {
            assertThat(table("CREATE TABLE t (a INT CHECK (a > 0))").checks())
                    .containsExactly(check("t_chk_1", "`a` > 0"));
        }

        @Test
        void aCheckThatNobodyChecksIsCarried() {
            var live = read("CREATE TABLE t (a INT, CONSTRAINT off CHECK (a > 0) NOT ENFORCED)");

            assertThat(live.schema().tables().get(0).checks()).isEmpty();
            assertThat(live.nativeObjects())
                    .containsExactly(new NativeObject(
                            "check",
                            "off",
                            "t",
                            Phase.AFTER_TABLES,
                            "ALTER TABLE `t` ADD CONSTRAINT `off` CHECK (`a` > 0) NOT ENFORCED",
                            "ALTER TABLE `t` DROP CHECK `off`"));
        }

        @Test
        void aFullTextIndexWithAParserOfItsOwnIsCarried() {
            assertThat(read("CREATE TABLE t (a TEXT, FULLTEXT KEY k (a) WITH PARSER ngram)")
                            .nativeObjects())
                    .flatExtracting(NativeObject::create)
                    .containsExactly("CREATE FULLTEXT INDEX `k` ON `t` (`a`) WITH PARSER `ngram`");
        }

        @Test
        void theSystemOfAPlace() {
            assertThat(column("POINT SRID 4326").options()).isEqualTo(words("SRID 4326"));
        }

        @Test
        void aUuidIsSixteenBytes() {
            var column = column("BINARY(16) DEFAULT X'123e4567e89b12d3a456426614174000'");

            assertThat(column.type()).isEqualTo(ColumnType.parse("uuid"));
            assertThat(column.defaultValue()).isEqualTo(text("123e4567-e89b-12d3-a456-426614174000"));
        }
    }

    @Nested
    class OnMariadb extends MysqlFamilyCatalogContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }

        @Test
        void sequences() {
            var schema = read(
                            "CREATE SEQUENCE plain NOCACHE",
                            "CREATE SEQUENCE other START WITH -5 MINVALUE -100 MAXVALUE 50 INCREMENT BY -3 CACHE 7 CYCLE")
                    .schema();

            assertThat(schema.tables()).isEmpty();
            assertThat(schema.sequences())
                    .containsExactly(
                            new Sequence("other", -5, -3, true, words("MINVALUE -100 MAXVALUE 50 CACHE 7")),
                            new Sequence("plain", 1, 1, false));
        }

        @Test
        void expressionsAsDefaults() {
            assertThat(column("VARCHAR(40) DEFAULT (CONCAT('ü''', UPPER('c')))").defaultValue())
                    .isEqualTo(new ColumnDefault.OfExpression(SqlText.of("concat('ü\\'',ucase('c'))")));
        }

        @Test
        void aNumberDrawnFromASequence() {
            var column = table(
                            "CREATE SEQUENCE numbers",
                            "CREATE TABLE t (c BIGINT DEFAULT NEXTVAL(`" + database.name() + "`.numbers))")
                    .column("c");

            assertThat(column.orElseThrow().defaultValue())
                    .isEqualTo(new ColumnDefault.OfExpression(SqlText.of("nextval(`numbers`)")));
        }

        @Test
        void aDocumentIsALongTextWithACheck() {
            var table = table("CREATE TABLE t (c JSON DEFAULT '{}', d LONGTEXT COLLATE utf8mb4_bin)");

            assertThat(table.checks()).isEmpty();
            assertThat(table.column("c").orElseThrow().type()).isEqualTo(ColumnType.parse("json"));
            assertThat(table.column("c").orElseThrow().defaultValue()).isEqualTo(text("{}"));
            assertThat(table.column("d").orElseThrow().type()).isEqualTo(ColumnType.parse("text"));
        }

        @Test
        void aCheckOfAColumnHasItsName() {
            assertThat(table("CREATE TABLE t (a INT CHECK (a > 0), CHECK (a < 9))")
                            .checks())
                    .containsExactly(check("CONSTRAINT_1", "`a` < 9"), check("a", "`a` > 0"));
        }

        @Test
        void anIgnoredIndexIsCarried() {
            assertThat(read("CREATE TABLE t (a INT, KEY k (a) IGNORED)").nativeObjects())
                    .flatExtracting(NativeObject::create)
                    .containsExactly("CREATE INDEX `k` ON `t` (`a`) IGNORED");
        }

        @Test
        void aTableThatKeepsItsHistory() {
            var table = table("CREATE TABLE t (a INT, b INT WITHOUT SYSTEM VERSIONING) WITH SYSTEM VERSIONING");

            assertThat(table.options()).isEqualTo(words("WITH SYSTEM VERSIONING"));
            assertThat(table.column("b").orElseThrow().options()).isEqualTo(words("WITHOUT SYSTEM VERSIONING"));
        }

        @Test
        void aTableWithAPeriodIsCarried() {
            var live = read(
                    "CREATE TABLE p (id INT PRIMARY KEY)",
                    "CREATE TABLE t (id INT, a DATE, b DATE, p INT, PERIOD FOR valid (a, b),"
                            + " CONSTRAINT to_p FOREIGN KEY (p) REFERENCES p (id))");

            assertThat(live.schema().tables()).extracting("name").containsExactly("p");
            assertThat(live.nativeObjects(Phase.BEFORE_TABLES))
                    .flatExtracting(NativeObject::create)
                    .singleElement()
                    .asString()
                    .contains("PERIOD FOR `valid`")
                    .doesNotContain("FOREIGN KEY");
            assertThat(live.nativeObjects(Phase.AFTER_TABLES))
                    .flatExtracting(NativeObject::create)
                    .containsExactly("ALTER TABLE `t` ADD CONSTRAINT `to_p` FOREIGN KEY (`p`) REFERENCES `p` (`id`)");
        }

        @Test
        void namesOfTypesAreShort() {
            assertThat(List.of(column("INT(11) UNSIGNED").type().toString()))
                    .containsExactly("native: {mariadb=int unsigned}");
        }
    }
}
