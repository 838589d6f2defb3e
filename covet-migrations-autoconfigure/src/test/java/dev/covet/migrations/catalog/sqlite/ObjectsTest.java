package dev.covet.migrations.catalog.sqlite;

import static dev.covet.migrations.catalog.sqlite.Reading.after;
import static dev.covet.migrations.catalog.sqlite.Reading.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.catalog.NativeObject.Phase;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.TriggerEvent;
import dev.covet.migrations.schema.TriggerTiming;
import dev.covet.migrations.schema.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How indexes, views and triggers of SQLite are read, and what is carried as it is. */
class ObjectsTest {

    @Nested
    class Indexes {

        @Test
        void areSortedByColumnsWithOrderAndCollation() {
            var index = index("CREATE INDEX i ON T (A DESC, (\"b\") COLLATE nocase ASC, c COLLATE binary)");

            assertThat(index.parts())
                    .containsExactly(
                            new IndexPart.OfColumn("a", SortOrder.DESC),
                            new IndexPart.OfColumn("b", SortOrder.ASC, collation("NOCASE")),
                            new IndexPart.OfColumn("c", SortOrder.ASC));
        }

        @Test
        void areSortedByExpressions() {
            var index = index("CREATE INDEX i ON t ((lower(a)), a || 'x, (' DESC, upper(b) COLLATE RTRIM,"
                    + " a || b COLLATE NOCASE, (a) + (c))");

            assertThat(index.parts())
                    .containsExactly(
                            expression("lower(a)", SortOrder.ASC, PartOptions.NONE),
                            expression("a || 'x, ('", SortOrder.DESC, PartOptions.NONE),
                            expression("upper(b)", SortOrder.ASC, collation("RTRIM")),
                            expression("a || b COLLATE NOCASE", SortOrder.ASC, PartOptions.NONE),
                            expression("(a) + (c)", SortOrder.ASC, PartOptions.NONE));
        }

        @Test
        void holdSomeRowsOnly() {
            var index = index("CREATE UNIQUE INDEX i ON t (a) WHERE b IS NOT NULL AND c <> '; WHERE'");

            assertThat(index)
                    .isEqualTo(new Index(
                            "i",
                            List.of(new IndexPart.OfColumn("a", SortOrder.ASC)),
                            true,
                            SqlText.of("b IS NOT NULL AND c <> '; WHERE'")));
        }

        @Test
        void areNoConstraintsWhenTheyDoMoreThanThese() {
            var table = table(
                    "CREATE TABLE t (a text, b text COLLATE NOCASE)",
                    "CREATE UNIQUE INDEX u1 ON t (a DESC)",
                    "CREATE UNIQUE INDEX u2 ON t (lower(a))",
                    "CREATE UNIQUE INDEX u3 ON t (a) WHERE b = 'x'",
                    "CREATE UNIQUE INDEX u4 ON t (a COLLATE NOCASE)",
                    "CREATE UNIQUE INDEX u5 ON t (b COLLATE NOCASE)");

            assertThat(table.indexes()).extracting(Index::name).containsExactly("u1", "u2", "u3", "u4");
            assertThat(table.uniques()).extracting(Named::name).containsExactly("u5");
        }

        private static Index index(String sql) {
            return table("CREATE TABLE t (a text, b text, c text COLLATE BINARY)", sql)
                    .indexes()
                    .get(0);
        }

        private static IndexPart expression(String sql, SortOrder order, PartOptions options) {
            return new IndexPart.OfExpression(SqlText.of(sql), order, options);
        }

        private static PartOptions collation(String name) {
            return new PartOptions(null, null, name, null);
        }
    }

    @Nested
    class ViewsAndTriggers {

        private static final String TABLE = "CREATE TABLE T (a text)";

        @Test
        void areThoseThatTheModelHolds() {
            var schema = after(
                            TABLE,
                            "CREATE VIEW v AS SELECT a AS \"x\" FROM t -- all\n WHERE a <> ';'",
                            "CREATE TRIGGER g1 AFTER INSERT ON t BEGIN DELETE FROM T; SELECT CASE WHEN 1 THEN 2 END; END",
                            "CREATE TRIGGER g2 UPDATE ON t FOR EACH ROW BEGIN SELECT 1; END")
                    .schema();

            assertThat(schema.views())
                    .containsExactly(new View("v", SqlText.of("SELECT a AS \"x\" FROM t -- all\n WHERE a <> ';'")));
            assertThat(schema.triggers())
                    .containsExactly(
                            trigger(
                                    "g1",
                                    TriggerTiming.AFTER,
                                    TriggerEvent.INSERT,
                                    "DELETE FROM T; SELECT CASE WHEN 1 THEN 2 END;"),
                            trigger("g2", TriggerTiming.BEFORE, TriggerEvent.UPDATE, "SELECT 1;"));
        }

        private static Trigger trigger(String name, TriggerTiming timing, TriggerEvent event, String body) {
            return new Trigger(name, "T", timing, event, SqlText.of(body));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "CREATE TRIGGER g AFTER UPDATE OF a ON t BEGIN SELECT 1; END",
                    "CREATE TRIGGER g BEFORE DELETE ON t WHEN OLD.a > 'begin' BEGIN SELECT 1; END"
                })
        void areCarriedWhenTheModelHasNoPlaceForACondition(String sql) {
            var live = after(TABLE, sql);

            assertThat(live.schema().triggers()).isEmpty();
            assertThat(live.nativeObjects()).containsExactly(carried("trigger", "g", "T", sql, "DROP TRIGGER \"g\""));
        }

        @Test
        void areCarriedWithTheirOwnNamesForColumnsAndInsteadOfChanges() {
            var view = "CREATE VIEW v (x) AS SELECT a FROM t";
            var trigger = "CREATE TRIGGER g INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES (NEW.x); END";

            assertThat(after(TABLE, view, trigger).nativeObjects())
                    .containsExactly(
                            carried("view", "v", null, view, "DROP VIEW \"v\""),
                            carried("trigger", "g", "v", trigger, "DROP TRIGGER \"g\""));
        }
    }

    @Nested
    class WhatIsCarried {

        @Test
        void isAVirtualTableWithoutTheTablesThatItKeepsItsRowsIn() {
            var sql = "CREATE VIRTUAL TABLE words USING fts5(body, tokenize='unicode61')";

            var live =
                    after(sql, "CREATE VIRTUAL TABLE places USING rtree(id, x0, x1)", "CREATE TABLE words_apart (a)");

            assertThat(live.schema().tables()).extracting(Named::name).containsExactly("words_apart");
            assertThat(live.nativeObjects()).extracting(NativeObject::name).containsExactly("places", "words");
            assertThat(live.nativeObjects())
                    .contains(carried("virtual table", "words", null, sql, "DROP TABLE \"words\""));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "CREATE TABLE t (a text, b text, PRIMARY KEY (a DESC))",
                    "CREATE TABLE t (a text, b text, PRIMARY KEY (a COLLATE NOCASE))",
                    "CREATE TABLE t (a INTEGER PRIMARY KEY DESC, b text)",
                    "CREATE TABLE t (a INTEGER PRIMARY KEY ON CONFLICT IGNORE, b text)",
                    "CREATE TABLE t (a text UNIQUE ON CONFLICT REPLACE, b text)",
                    "CREATE TABLE t (a text, b text, UNIQUE (a, b) ON CONFLICT IGNORE)",
                    "CREATE TABLE t (a text, b text, UNIQUE (a COLLATE NOCASE))",
                    "CREATE TABLE t (a text REFERENCES t (b) MATCH FULL, b text)",
                    "CREATE TABLE t (a text REFERENCES nowhere (b), b text)",
                    "CREATE TABLE t (a text REFERENCES nowhere, b text)",
                    "CREATE TABLE t (a text CONSTRAINT given NOT NULL, b text)"
                })
        void isATableThatTheModelDescribesAndWouldMakeAnother(String sql) {
            var live = after(sql, "CREATE INDEX i ON t (b)");

            assertThat(live.schema().table("t")).hasValueSatisfying(table -> {
                assertThat(table.columns()).extracting(Named::name).containsExactly("a", "b");
                assertThat(table.indexes()).extracting(Named::name).containsExactly("i");
            });
            assertThat(live.isCreatedNatively("t")).isTrue();
            assertThat(live.nativeObjects())
                    .containsExactly(new NativeObject(
                            "table",
                            "t",
                            null,
                            Phase.BEFORE_TABLES,
                            List.of(sql, "CREATE INDEX i ON t (b)"),
                            List.of("DROP TABLE \"t\"")));
        }

        @Test
        void areTablesThatPointAtEachOtherButNotThoseThatPointAtThemOrThemselves() {
            var live = after(
                    "CREATE TABLE a (id integer PRIMARY KEY, b integer REFERENCES b (id))",
                    "CREATE TABLE b (id integer PRIMARY KEY, c integer REFERENCES c (id))",
                    "CREATE TABLE c (id integer PRIMARY KEY, a integer REFERENCES A (id))",
                    "CREATE TABLE d (id integer PRIMARY KEY, a integer REFERENCES a (id), d integer REFERENCES d (id))",
                    "CREATE TABLE e (id integer PRIMARY KEY)",
                    "CREATE TABLE f (id integer PRIMARY KEY, e integer REFERENCES e (id))");

            assertThat(live.schema().tables()).hasSize(6);
            assertThat(live.nativeObjects()).extracting(NativeObject::name).containsExactly("a", "b", "c");
        }

        @Test
        void isATableThatTheModelRefusesAndThenTheSchemaIsNotAllThereIs() {
            var sql = "CREATE TABLE t (a text, b text, UNIQUE (a, a))";

            var live = after(sql);

            assertThat(live.schema().tables()).isEmpty();
            assertThat(live.schema().complete()).isFalse();
            assertThat(live.nativeObjects()).extracting(NativeObject::create).containsExactly(List.of(sql));
        }
    }

    @Nested
    class WhatIsLeftOut {

        @Test
        void belongsToSqliteOrToAMigrationTool() {
            var live = after(
                    "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a text UNIQUE)",
                    "CREATE TABLE _covet_migrations (id int)",
                    "CREATE INDEX i ON _covet_migrations (id)",
                    "CREATE TABLE flyway_schema_history (id int)",
                    "CREATE TABLE sqlitelike (id int)",
                    "ANALYZE");

            assertThat(live.schema().tables()).extracting(Named::name).containsExactly("sqlitelike", "t");
            assertThat(live.nativeObjects()).isEmpty();
        }

        @Test
        void isWhatTheFilterSaysWithAllThatBelongsToIt() {
            var live = after(
                    new CatalogFilter(List.of(), List.of("secret*"), "_covet_"),
                    "CREATE TABLE secrets (a text PRIMARY KEY)",
                    "CREATE INDEX i ON secrets (a)",
                    "CREATE TRIGGER g AFTER INSERT ON secrets BEGIN SELECT 1; END",
                    "CREATE VIEW secret_view AS SELECT 1 AS x",
                    "CREATE TABLE t (a text REFERENCES SECRETS)");

            assertThat(live.schema().tables()).extracting(Named::name).containsExactly("t");
            assertThat(live.schema().tables().get(0).foreignKeys()).isEmpty();
            assertThat(live.nativeObjects())
                    .as("the table as it is, with the key that the model does not have")
                    .extracting(NativeObject::kind, NativeObject::name, NativeObject::create)
                    .containsExactly(tuple("table", "t", List.of("CREATE TABLE t (a text REFERENCES SECRETS)")));
            assertThat(live.schema().views()).isEmpty();
            assertThat(live.schema().triggers()).isEmpty();
        }
    }

    private static NativeObject carried(String kind, String name, @Nullable String table, String create, String drop) {
        return new NativeObject(kind, name, table, Phase.AFTER_TABLES, create, drop);
    }
}
