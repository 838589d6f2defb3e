package dev.covet.migrations.catalog.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.NullsOrder;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Unique;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Constraints and indexes as they are read of PostgreSQL. */
class PostgresqlKeysTest extends PostgresqlReading {

    @Nested
    class Constraints {

        @Test
        void areKeysAndChecks() {
            var table = table("""
                    CREATE TABLE t (a int, b int, CONSTRAINT k PRIMARY KEY (b, a), CONSTRAINT u UNIQUE (a),
                        CONSTRAINT d UNIQUE (b) DEFERRABLE INITIALLY DEFERRED, CONSTRAINT c CHECK (a > 0))""");

            assertThat(table.primaryKey()).isEqualTo(new PrimaryKey("k", List.of("b", "a")));
            assertThat(table.uniques())
                    .containsExactly(
                            new Unique("d", List.of("b"), Deferrability.INITIALLY_DEFERRED, true),
                            new Unique("u", List.of("a")));
            assertThat(table.checks()).containsExactly(new Check("c", SqlText.of("a > 0")));
            assertThat(table.indexes()).isEmpty();
        }

        @Test
        void areForeignKeysWithTheirActions() {
            var table = table("CREATE TABLE p (x int, y int, PRIMARY KEY (x, y))", """
                    CREATE TABLE t (a int, b int, CONSTRAINT f FOREIGN KEY (b, a) REFERENCES p (x, y)
                        ON DELETE SET NULL ON UPDATE RESTRICT DEFERRABLE)""");

            assertThat(table.foreignKeys())
                    .containsExactly(new ForeignKey(
                            "f",
                            List.of("b", "a"),
                            "p",
                            List.of("x", "y"),
                            ReferentialAction.SET_NULL,
                            ReferentialAction.RESTRICT,
                            Deferrability.DEFERRABLE));
        }

        @Test
        void thatAreMoreThanTheModelKnowsAreCompletedWordForWord() {
            var live = read(
                    "CREATE TABLE t (a int, b int, c int)",
                    "ALTER TABLE t ADD CONSTRAINT u UNIQUE (a) INCLUDE (c)",
                    "ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES t (a) NOT VALID");

            var table = live.schema().tables().get(0);
            assertThat(table.uniques()).containsExactly(new Unique("u", List.of("a")));
            assertThat(table.foreignKeys()).hasSize(1);
            assertThat(live.nativeObjects())
                    .extracting(object -> object.kind() + " " + object.name())
                    .containsExactly("constraint details u", "constraint details f");
            assertThat(live.nativeObjects().get(0).create())
                    .contains("ALTER TABLE \"t\" ADD CONSTRAINT \"u\" UNIQUE (a) INCLUDE (c)");
        }

        @Test
        void thatTheModelDoesNotKnowAreCarriedWordForWord() {
            var live = read("CREATE TABLE t (r int4range, CONSTRAINT x EXCLUDE USING gist (r WITH &&))");

            assertThat(live.nativeObjects()).singleElement().satisfies(exclusion -> {
                assertThat(exclusion.kind()).isEqualTo("exclusion constraint");
                assertThat(exclusion.table()).isEqualTo("t");
                assertThat(exclusion.create())
                        .containsExactly("ALTER TABLE \"t\" ADD CONSTRAINT \"x\" EXCLUDE USING gist (r WITH &&)");
                assertThat(exclusion.drop()).containsExactly("ALTER TABLE \"t\" DROP CONSTRAINT \"x\"");
            });
        }
    }

    @Nested
    class Indexes {

        @Test
        void haveColumnsAndExpressionsInTheirOrder() {
            var index = index("CREATE UNIQUE INDEX i ON t (b DESC, (a + 1), lower(b)) INCLUDE (c) WHERE a > 0");

            assertThat(index)
                    .isEqualTo(new Index(
                            "i",
                            List.of(
                                    new IndexPart.OfColumn("b", SortOrder.DESC),
                                    new IndexPart.OfExpression(SqlText.of("a + 1"), SortOrder.ASC),
                                    new IndexPart.OfExpression(SqlText.of("lower(b)"), SortOrder.ASC)),
                            true,
                            SqlText.of("a > 0"),
                            null,
                            List.of("c"),
                            true));
        }

        @Test
        void haveOperatorsCollationsAndAPlaceForNull() {
            var index = index("CREATE INDEX i ON t (b COLLATE \"C\" text_pattern_ops NULLS FIRST, a DESC NULLS LAST)");

            assertThat(index.parts())
                    .containsExactly(
                            new IndexPart.OfColumn(
                                    "b",
                                    SortOrder.ASC,
                                    new PartOptions(null, told("text_pattern_ops"), "C", NullsOrder.FIRST)),
                            new IndexPart.OfColumn(
                                    "a", SortOrder.DESC, new PartOptions(null, null, null, NullsOrder.LAST)));
        }

        @Test
        void haveAMethod() {
            assertThat(index("CREATE INDEX i ON t USING hash (b)").method()).isEqualTo(told("hash"));
        }

        @Test
        void haveParametersThatAreCarriedWordForWord() {
            var live = read("CREATE TABLE t (a int)", "CREATE INDEX i ON t (a) WITH (fillfactor = 60)");

            assertThat(live.nativeObjects())
                    .singleElement()
                    .satisfies(setting ->
                            assertThat(setting.create()).containsExactly("ALTER INDEX \"i\" SET (fillfactor=60)"));
        }

        private Index index(String create) {
            return table("CREATE TABLE t (a int, b text, c int)", create)
                    .indexes()
                    .get(0);
        }
    }
}
