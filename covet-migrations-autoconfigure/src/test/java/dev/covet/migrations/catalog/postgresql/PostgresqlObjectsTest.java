package dev.covet.migrations.catalog.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.catalog.NativeObject.Phase;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.TriggerEvent;
import dev.covet.migrations.schema.TriggerTiming;
import dev.covet.migrations.schema.View;
import dev.covet.migrations.testing.StatementCounter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tables, sequences, views and functions as they are read of PostgreSQL, and in how many queries. */
class PostgresqlObjectsTest extends PostgresqlReading {

    @Nested
    class Tables {

        @Test
        void haveCommentsAndOptions() {
            var table = table("CREATE TABLE t (a int) WITH (fillfactor = 70)", "COMMENT ON TABLE t IS 'it''s'");

            assertThat(table.comment()).isEqualTo("it's");
            assertThat(table.options()).isEqualTo(told("WITH (fillfactor=70)"));
        }

        @Test
        void comeBehindThoseThatTheyInheritFrom() {
            var live = read("CREATE TABLE z (a int)", "CREATE TABLE b (c int) INHERITS (z)");

            assertThat(live.schema().tables()).extracting(Table::name).containsExactly("z", "b");
            assertThat(live.schema().tables().get(1).options()).isEqualTo(told("INHERITS (z)"));
        }

        @Test
        void arePartitionedWithPartsThatAreCarriedWordForWord() {
            var live = read(
                    "CREATE TABLE t (a int) PARTITION BY RANGE (a)",
                    "CREATE TABLE t1 PARTITION OF t FOR VALUES FROM (1) TO (9)");

            assertThat(live.schema().tables()).extracting(Table::name).containsExactly("t");
            assertThat(live.schema().tables().get(0).options()).isEqualTo(told("PARTITION BY RANGE (a)"));
            assertThat(live.nativeObjects()).singleElement().satisfies(partition -> {
                assertThat(partition.kind()).isEqualTo("partition");
                assertThat(partition.create())
                        .endsWith("ALTER TABLE t ATTACH PARTITION \"t1\" FOR VALUES FROM (1) TO (9)");
            });
        }

        @Test
        void ofOtherSchemasAndMigrationToolsAndFilteredOnesAreLeftOut() {
            database.execute(
                    "CREATE SCHEMA other",
                    "CREATE TABLE other.foreign_one (a int)",
                    "CREATE TABLE _covet_history (a serial)",
                    "CREATE TABLE flyway_schema_history (a int)",
                    "CREATE TABLE databasechangelog (a int)",
                    "CREATE TABLE kept (a int)",
                    "CREATE TABLE kept_not (a serial)");

            var live = read(database.dataSource(), new CatalogFilter(List.of("k*"), List.of("*_no?"), "_covet_"));

            assertThat(live.schema().tables()).extracting(Table::name).containsExactly("kept");
            assertThat(live.schema().sequences()).isEmpty();
            assertThat(live.nativeObjects()).isEmpty();
        }

        @Test
        void ofAnExtensionComeWithTheExtension() {
            var live = read("CREATE EXTENSION pgcrypto");

            assertThat(live.nativeObjects())
                    .singleElement()
                    .satisfies(extension -> assertThat(extension.create())
                            .containsExactly("CREATE EXTENSION IF NOT EXISTS \"pgcrypto\""));
        }
    }

    @Nested
    class SequencesAndViews {

        @Test
        void haveTheirNumbers() {
            var live = read(
                    "CREATE SEQUENCE a START WITH 10 INCREMENT BY 50",
                    "CREATE SEQUENCE b AS smallint INCREMENT BY -3 MINVALUE -300 MAXVALUE 90 START WITH 30 CACHE 7 CYCLE");

            assertThat(live.schema().sequences())
                    .containsExactly(
                            new Sequence("a", 10, 50, false),
                            new Sequence("b", 30, -3, true, told("AS smallint MINVALUE -300 MAXVALUE 90 CACHE 7")));
        }

        @Test
        void comeBehindTheViewsThatTheyQuery() {
            var live = read("CREATE VIEW z AS SELECT 1 AS x", "CREATE VIEW a AS SELECT x FROM z");

            assertThat(live.schema().views()).extracting(View::name).containsExactly("z", "a");
            assertThat(live.schema().views().get(1).query().toString().replaceAll("\\s+", " "))
                    .matches("SELECT (z\\.)?x FROM z");
        }

        @Test
        void thatQueryAMaterializedViewAreCarriedBehindIt() {
            var live = read("CREATE MATERIALIZED VIEW m AS SELECT 1 AS x", "CREATE VIEW v AS SELECT x FROM m");

            assertThat(live.schema().views()).isEmpty();
            assertThat(live.nativeObjects())
                    .extracting(object -> object.kind() + " " + object.name())
                    .containsExactly("materialized view m", "view v");
        }
    }

    @Nested
    class Functions {

        @Test
        void areCreatedBeforeTheTablesThatNeedThem() {
            var live = read(
                    "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "CREATE TABLE t (a int DEFAULT f())");

            assertThat(live.nativeObjects(Phase.BEFORE_TABLES))
                    .extracting(NativeObject::name)
                    .containsExactly("f()");
        }

        @Test
        void areCreatedAfterTheTablesThatTheyNeed() {
            var live = read("CREATE TABLE t (a int)", "CREATE FUNCTION f(t) RETURNS int LANGUAGE sql AS 'SELECT $1.a'");

            assertThat(live.nativeObjects(Phase.AFTER_TABLES))
                    .extracting(NativeObject::name)
                    .containsExactly("f(t)");
        }
    }

    @Nested
    class Triggers {

        @Test
        void ofOurOwnAreTheModels() {
            var live = read(
                    "CREATE TABLE t (a int)",
                    "CREATE FUNCTION g_fn() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\nNEW.a := 1;\nRETURN NEW;\nEND\n$$",
                    "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION g_fn()");

            assertThat(live.schema().triggers())
                    .containsExactly(new Trigger(
                            "g", "t", TriggerTiming.BEFORE, TriggerEvent.INSERT, SqlText.of("NEW.a := 1;")));
            assertThat(live.nativeObjects()).isEmpty();
        }

        @Test
        void ofAnotherShapeAreCarriedWithTheirFunction() {
            var live = read(
                    "CREATE TABLE t (a int)",
                    "CREATE FUNCTION g_fn() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\nNEW.a := 1;\nRETURN NEW;\nEND\n$$",
                    "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW WHEN (NEW.a > 1) EXECUTE FUNCTION g_fn()");

            assertThat(live.schema().triggers()).isEmpty();
            assertThat(live.nativeObjects()).extracting(NativeObject::kind).containsExactly("function", "trigger");
        }
    }

    @Test
    void theNumberOfQueriesIsTheSameForThreeAndThreeHundredTables() {
        createTables(0, 3);
        var few = queries();

        createTables(3, 300);

        assertThat(queries()).isEqualTo(few).isLessThanOrEqualTo(20);
    }

    @Test
    void aSearchPathThatLeadsNowhereIsNotAnEmptyDatabase() {
        database.execute("DROP SCHEMA public");

        assertThatThrownBy(() -> read(database.dataSource(), CatalogFilter.everything()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("search_path");
    }

    private void createTables(int from, int to) {
        database.execute(IntStream.range(from, to)
                .mapToObj(number -> "CREATE TABLE t" + number + " (id serial PRIMARY KEY, a text COLLATE \"C\" UNIQUE,"
                        + " b int CHECK (b > 0) REFERENCES t" + number + "); CREATE INDEX ON t" + number
                        + " (lower(a)); CREATE VIEW v" + number + " AS SELECT a FROM t" + number
                        + "; COMMENT ON COLUMN t" + number + ".a IS 'x'")
                .toArray(String[]::new));
    }

    private int queries() {
        var counter = StatementCounter.on(database.dataSource());
        read(counter.dataSource(), CatalogFilter.everything());
        return counter.statements().size();
    }
}
