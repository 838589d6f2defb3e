package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.collated;
import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.expression;
import static dev.covet.migrations.dialect.Samples.generated;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.index;
import static dev.covet.migrations.dialect.Samples.numbered;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static dev.covet.migrations.dialect.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of the cost of altering a table, against what the server does. */
abstract class MysqlFamilyImpactsContract {

    abstract TestEngine engine();

    private static final Schema LETTERS = schema(
            table(
                            "letters",
                            id(),
                            column("short", "varchar(20)"),
                            column("long", "varchar(100)"),
                            column("bytes", "varbinary(20)"),
                            column("more", "varbinary(200)"),
                            column("kind", "enum('A', 'B')"),
                            column("price", "decimal(10,2)"),
                            column("at", "timestamp(3)"),
                            generated("twice", "decimal(12,2)", "price * 2", false))
                    .withIndexes(List.of(index("ix_long", "long"))),
            table("words", id(), column("text", "text"), column("short", "varchar(20)"))
                    .withIndexes(List.of(new Index(
                            "ft_text",
                            List.of(new IndexPart.OfColumn("text", SortOrder.ASC)),
                            false,
                            null,
                            SqlText.of("fulltext"),
                            List.of(),
                            true))),
            table("numbers", numbered()));

    static Stream<Sample> samples() {
        return Stream.concat(
                OperationSamples.all().stream(),
                operations().map(operation -> Sample.of(operation.toString(), LETTERS, operation)));
    }

    private static Stream<Operation> operations() {
        return Stream.of(
                new AddColumn("letters", required("note", "varchar(40)")),
                new AddColumn("letters", column("key", "varchar(40)").withDefault(expression("concat('a', 'b')"))),
                new AddColumn("words", column("note", "varchar(40)")),
                new DropColumn("words", "short"),
                new AlterColumn("letters", column("short", "varchar(63)"), null),
                new AlterColumn("letters", column("short", "varchar(64)"), null),
                new AlterColumn("letters", column("short", "varchar(19)"), null),
                new AlterColumn("letters", column("long", "varchar(300)"), null),
                new AlterColumn("letters", column("bytes", "varbinary(255)"), null),
                new AlterColumn("letters", column("bytes", "varbinary(256)"), null),
                new AlterColumn("letters", column("bytes", "varbinary(256)"), null),
                new AlterColumn("letters", column("more", "varbinary(256)"), null),
                new AlterColumn("letters", column("kind", "enum('A', 'C', 'B')"), null),
                new AlterColumn("letters", column("price", "decimal(12,2)"), null),
                new AlterColumn("letters", column("price", "decimal(10,3)"), null),
                new AlterColumn("letters", column("at", "timestamp(6)"), null),
                new AlterColumn("letters", collated(column("short", "varchar(20)"), "utf8mb4_bin"), null),
                new AlterColumn("letters", collated(column("long", "varchar(100)"), "utf8mb4_bin"), null),
                new AlterColumn("letters", generated("twice", "decimal(12,2)", "price * 3", false), null),
                new AlterColumn("letters", required("short", "varchar(20)"), text("-")),
                new AlterColumn("numbers", required("id", "bigint"), null));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tablesAreCopiedAndWritersStoppedAsTheServerDoes(Sample sample) {
        if (sample.isRefusedBy(engine().engine())) {
            return;
        }
        try (var database = LiveSchema.create(engine())) {
            database.define(sample.before());
            var script = database.dialect().render(sample.operation(), sample.before());
            var impact = database.dialect().impact(new Rendered(sample.operation(), sample.before(), script));

            var measured = new MysqlMeasurement(database).of(script);

            assertThat(any(impact.holds(), hold -> !measured.isEmpty() && hold.work() == Work.REWRITE))
                    .as("is made anew: " + impact.holds())
                    .isEqualTo(any(measured, hold -> hold.work() == Work.REWRITE));
            assertThat(any(
                            impact.holds(),
                            hold -> !measured.isEmpty()
                                    && hold.blocking() == Blocking.WRITES
                                    && hold.work().compareTo(Work.BUILD_INDEX) >= 0))
                    .as("stops writers: " + impact.holds())
                    .isEqualTo(any(measured, hold -> hold.blocking() == Blocking.WRITES));
        }
    }

    private static boolean any(List<Hold> holds, Predicate<Hold> condition) {
        return holds.stream().anyMatch(condition);
    }
}
