package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.check;
import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.expression;
import static dev.covet.migrations.dialect.Samples.foreignKey;
import static dev.covet.migrations.dialect.Samples.generated;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.index;
import static dev.covet.migrations.dialect.Samples.number;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static dev.covet.migrations.dialect.Samples.text;
import static dev.covet.migrations.dialect.Samples.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.Backfill;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropForeignKey;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of the cost of operations on PostgreSQL, against what a server does. */
class PostgresqlImpactsTest {

    @Nested
    class OfEachOperation {

        static Stream<Sample> samples() {
            return OperationSamples.all().stream()
                    .filter(sample -> !sample.isRefusedBy(Engine.POSTGRESQL))
                    .filter(sample -> !(sample.operation() instanceof Backfill));
        }

        @ParameterizedTest
        @MethodSource("samples")
        void locksAndRewritesAreThoseOfTheServer(Sample sample) {
            try (var database = LiveSchema.create(TestEngine.POSTGRESQL)) {
                database.define(sample.before());
                var script = database.dialect().render(sample.operation(), sample.before());
                var impact = database.dialect().impact(new Rendered(sample.operation(), sample.before(), script));
                if (!impact.known()) {
                    return;
                }

                assertThat(withoutReading(new PostgresqlMeasurement(database).of(script)))
                        .isEqualTo(withoutReading(said(impact)));
            }
        }
    }

    @Nested
    class WithRows {

        private static final Schema SHOP = schema(
                table("places", id(), required("code", "varchar(5)")).withUniques(List.of(unique("uq_code", "code"))),
                table("customers", id(), column("place", "varchar(5)"))
                        .withForeignKeys(List.of(foreignKey("fk_place", "place", "places", "code"))),
                table(
                                "orders",
                                id(),
                                column("customer", "bigint"),
                                column("note", "varchar(40)"),
                                column("price", "decimal(10,2)"),
                                column("made", "timestamp(3)"))
                        .withForeignKeys(List.of(foreignKey("fk_customer", "customer", "customers", "id")))
                        .withChecks(List.of(check("noted", "note IS NOT NULL"))));

        static Stream<Operation> operations() {
            return Stream.of(
                    new AddColumn("orders", column("state", "enum('A', 'B')")),
                    new AddColumn("orders", required("state", "varchar(5)").withDefault(text("new"))),
                    new AddColumn("orders", column("at", "timestamp").withDefault(expression("now()"))),
                    new AddColumn(
                            "orders",
                            column("at", "timestamp").withDefault(expression("CAST('2020-01-01' AS timestamp(3))"))),
                    new AddColumn("orders", column("at", "timestamp").withDefault(expression("clock_timestamp()"))),
                    new AddColumn("orders", column("key", "uuid").withDefault(expression("gen_random_uuid()"))),
                    new AddColumn("orders", required("number", "bigint").withIdentity(Identity.BY_DEFAULT)),
                    new AddColumn("orders", generated("twice", "decimal(12,2)", "price * 2", true)),
                    new AlterColumn("orders", required("customer", "bigint"), null),
                    new AlterColumn("orders", required("note", "varchar(40)"), null),
                    new AlterColumn("orders", required("price", "decimal(10,2)"), number("0")),
                    new AlterColumn("orders", column("note", "varchar(80)"), null),
                    new AlterColumn("orders", column("note", "text"), null),
                    new AlterColumn("orders", column("note", "varchar(20)"), null),
                    new AlterColumn("orders", column("note", "char(40)"), null),
                    new AlterColumn("orders", column("price", "decimal(12,2)"), null),
                    new AlterColumn("orders", column("price", "decimal(12,3)"), null),
                    new AlterColumn("orders", column("price", "double"), null),
                    new AlterColumn("orders", column("made", "timestamp(6)"), null),
                    new AlterColumn("orders", column("made", "timestamp(0)"), null),
                    new AlterColumn("orders", column("made", "timestamptz(3)"), null),
                    new AlterColumn("orders", column("customer", "integer"), null),
                    new AlterColumn("customers", required("id", "integer"), null),
                    new AlterColumn("customers", column("place", "varchar(9)"), null),
                    new AlterColumn("places", required("code", "text"), null),
                    new AddForeignKey("orders", foreignKey("fk_again", "customer", "customers", "id")),
                    new DropForeignKey("orders", "fk_customer"),
                    new AddCheck("orders", check("priced", "price > 0")),
                    new AddUnique("orders", unique("uq_note", "note")),
                    new AddIndex("orders", index("ix_note", "note")),
                    new DropTable("orders"),
                    new CreateTable(table("lines", id(), column("of", "bigint"))
                            .withForeignKeys(List.of(foreignKey("fk_of", "of", "orders", "id")))));
        }

        @ParameterizedTest
        @MethodSource("operations")
        void readingIsThatOfTheServerToo(Operation operation) {
            try (var database = LiveSchema.create(TestEngine.POSTGRESQL)) {
                database.define(SHOP);
                database.execute("INSERT INTO places VALUES (1, 'A')");
                database.execute("INSERT INTO customers SELECT n, 'A' FROM generate_series(1, 50) n");
                database.execute(
                        "INSERT INTO orders SELECT n, n, 'N' || n, n, '2020-01-01' FROM generate_series(1, 50) n");
                var script = database.dialect().render(operation, SHOP);
                var impact = database.dialect().impact(new Rendered(operation, SHOP, script));

                assertThat(new PostgresqlMeasurement(database).of(script)).isEqualTo(said(impact));
            }
        }
    }

    private static Map<String, Hold> said(Impact impact) {
        var holds = new TreeMap<String, Hold>();
        impact.holds().forEach(hold -> holds.put(hold.table(), hold));
        return holds;
    }

    /** Without rows nothing shows that they are read. */
    private static Map<String, Hold> withoutReading(Map<String, Hold> holds) {
        var all = new TreeMap<>(holds);
        all.replaceAll(
                (table, hold) -> hold.work() == Work.SCAN ? new Hold(table, hold.blocking(), Work.INSTANT) : hold);
        return all;
    }
}
