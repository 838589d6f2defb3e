package dev.covet.migrations.catalog.sqlite;

import static dev.covet.migrations.catalog.sqlite.Reading.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Unique;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How keys, constraints and options of SQLite's tables are read. */
class ConstraintsTest {

    @Test
    void optionsAreSpelledOneWay() {
        assertThat(table("CREATE TABLE t (a TEXT PRIMARY KEY) without rowid, Strict")
                        .options())
                .isEqualTo(SqlText.of(Map.of(Engine.SQLITE, "STRICT, WITHOUT ROWID")));
    }

    @Nested
    class PrimaryKeys {

        @Test
        void haveTheirNameAndTheColumnsInTheSpellingOfTheTable() {
            var table = table("CREATE TABLE t (Region text, code text, CONSTRAINT pk PRIMARY KEY (CODE, region))");

            assertThat(table.primaryKey()).isEqualTo(new PrimaryKey("pk", List.of("code", "Region")));
        }

        @Test
        void getOurNameWhenTheyHaveNone() {
            assertThat(table("CREATE TABLE t (a text PRIMARY KEY)").primaryKey())
                    .isEqualTo(new PrimaryKey("pk_t", List.of("a")));
        }

        @Test
        void haveNoNullsAsOnEveryEngine() {
            assertThat(table("CREATE TABLE t (a text PRIMARY KEY, b text)").columns())
                    .extracting(Column::nullable)
                    .containsExactly(false, true);
        }
    }

    @Nested
    class Uniques {

        @Test
        void areConstraintsAndIndexesThatDoTheSame() {
            var table = table(
                    "CREATE TABLE t (a text UNIQUE, b text CONSTRAINT u_b UNIQUE, c text, UNIQUE (A, b))",
                    "CREATE UNIQUE INDEX u_c ON t (c, a)");

            assertThat(table.indexes()).isEmpty();
            assertThat(table.uniques())
                    .containsExactly(
                            new Unique("u_b", List.of("b")),
                            new Unique("u_c", List.of("c", "a")),
                            new Unique("uk_t_a", List.of("a")),
                            new Unique("uk_t_a_b", List.of("a", "b")));
        }

        @Test
        void areOneWhenTheySayTheSame() {
            assertThat(table("CREATE TABLE t (a text UNIQUE, CONSTRAINT again UNIQUE (a))")
                            .uniques())
                    .containsExactly(new Unique("uk_t_a", List.of("a")));
        }

        /** Constraints may share a name with anything, indexes with nothing. */
        @Test
        void getOurNameWhenTheirsIsTakenByAnIndexOrTable() {
            var table = table(
                    "CREATE TABLE other (x text)",
                    "CREATE INDEX taken ON other (x)",
                    "CREATE TABLE t (a text CONSTRAINT TAKEN UNIQUE, b text CONSTRAINT other UNIQUE)");

            assertThat(table.uniques()).extracting(Unique::name).containsExactly("uk_t_a", "uk_t_b");
        }
    }

    @Nested
    class ForeignKeys {

        private static final String PARENT = "CREATE TABLE Parent (Id integer PRIMARY KEY, other text)";

        @Test
        void haveNamesActionsAndDeferrability() {
            var table = table(
                    PARENT,
                    "CREATE TABLE t (p integer CONSTRAINT fk REFERENCES parent (ID) ON DELETE SET NULL ON UPDATE CASCADE"
                            + " DEFERRABLE INITIALLY DEFERRED)");

            assertThat(table.foreignKeys())
                    .containsExactly(new ForeignKey(
                            "fk",
                            List.of("p"),
                            "Parent",
                            List.of("Id"),
                            ReferentialAction.SET_NULL,
                            ReferentialAction.CASCADE,
                            Deferrability.INITIALLY_DEFERRED));
        }

        @Test
        void pointAtThePrimaryKeyUnlessTheySayOtherwise() {
            var table = table(PARENT, "CREATE TABLE t (p integer REFERENCES parent NOT NULL)");

            assertThat(table.foreignKeys()).containsExactly(key("fk_t_p", "p", "Parent", "Id"));
        }

        @Test
        void mayWaitAlsoWhenThatIsSaidLater() {
            var table = table(PARENT, "CREATE TABLE t (p REFERENCES parent NOT NULL DEFERRABLE INITIALLY DEFERRED)");

            assertThat(table.foreignKeys())
                    .extracting(ForeignKey::deferrability)
                    .containsExactly(Deferrability.INITIALLY_DEFERRED);
        }

        @Test
        void mayPointAtSeveralTablesFromOneColumn() {
            var table = table(
                    PARENT,
                    "CREATE TABLE another (X integer PRIMARY KEY)",
                    "CREATE TABLE t (p integer REFERENCES parent, FOREIGN KEY (P) REFERENCES Another (x))");

            assertThat(table.foreignKeys())
                    .containsExactly(key("fk_t_p", "p", "Parent", "Id"), key("fk_t_p_2", "p", "another", "X"));
        }

        private static ForeignKey key(String name, String column, String table, String referenced) {
            return new ForeignKey(
                    name,
                    List.of(column),
                    table,
                    List.of(referenced),
                    ReferentialAction.NO_ACTION,
                    ReferentialAction.NO_ACTION);
        }
    }

    @Nested
    class Checks {

        @Test
        void areThoseOfColumnsAndTables() {
            var table = table("CREATE TABLE t (a int CONSTRAINT positive CHECK (a > 0), b int CHECK (b <> ')'),"
                    + " CHECK (a < b), CHECK (a < b))");

            var ours = Names.check("t", SqlText.of("a < b"));
            assertThat(table.checks())
                    .containsExactly(
                            new Check("positive", SqlText.of("a > 0")),
                            new Check(Names.check("t", SqlText.of("b <> ')'")), SqlText.of("b <> ')'")),
                            new Check(ours, SqlText.of("a < b")),
                            new Check(ours + "_2", SqlText.of("a < b")));
        }

        @Test
        void loseCommentsThatCouldSwallowWhatFollows() {
            assertThat(table("CREATE TABLE t (a int, CHECK (a > 0 -- positive\n))")
                            .checks())
                    .extracting(Check::expression)
                    .containsExactly(SqlText.of("a > 0"));
        }

        /** Renaming the table or the column leaves the check of an enumeration its name. */
        @Test
        void ofEnumerationsHaveTheNameThatTheyWouldHaveNow() {
            var table = table(
                    "CREATE TABLE old (\"b\" varchar(3) CONSTRAINT \"ck_old_b_enum\" CHECK (\"b\" IN ('ONE', 'TWO')))",
                    "ALTER TABLE old RENAME TO t");

            assertThat(table.checks())
                    .containsExactly(new Check(Names.enumeration("t", "b"), SqlText.of("\"b\" IN ('ONE', 'TWO')")));
        }
    }
}
