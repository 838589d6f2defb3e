package dev.covet.migrations.benchmark;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.diff.DiffRequest;
import dev.covet.migrations.diff.SchemaDiff;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * How long it takes to compare two schemas of 1,000 tables with 12 columns, three defaults, two checks, two indexes, a unique
 * constraint and a foreign key each, of which one table in ten differs. In one process, after warming up.
 */
final class DiffBenchmark {

    private static final int TABLES = 1_000;
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 21;
    private static final long NANOS_PER_MICRO = 1_000;

    private static final Map<Engine, String> VERSIONS = Map.of(
            Engine.POSTGRESQL, "17.11",
            Engine.MYSQL, "9.7.4",
            Engine.MARIADB, "11.4.5-MariaDB",
            Engine.SQLITE, "3.53.2");

    private final Schema before = schema(false);
    private final Schema after = schema(true);

    void run() {
        System.out.printf(
                "%n### W3-diff: two schemas of %d tables, a tenth of them changed; median (smallest) ms%n%n"
                        + "| compared as | ms | operations |%n|---|---|---|%n",
                TABLES);
        measure("declared", UnaryOperator.identity());
        for (var engine : Engine.values()) {
            measure("canonical on " + engine, dialect(engine)::canonical);
        }
    }

    private static Dialect dialect(Engine engine) {
        return Dialects.of(Server.of(engine, VERSIONS.getOrDefault(engine, "")));
    }

    private void measure(String title, UnaryOperator<Schema> canonical) {
        var request = DiffRequest.of(canonical);
        var operations = 0;
        var micros = new long[ROUNDS];
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            var start = System.nanoTime();
            operations = SchemaDiff.between(before, after, request).operations().size();
            if (round >= 0) {
                micros[round] = (System.nanoTime() - start) / NANOS_PER_MICRO;
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                "| %s | %.1f (%.1f) | %d |%n", title, micros[ROUNDS / 2] / 1_000.0, micros[0] / 1_000.0, operations);
    }

    private static Schema schema(boolean changed) {
        return new Schema(
                IntStream.range(0, TABLES)
                        .mapToObj(number -> table(number, changed && number % 10 == 0))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                true);
    }

    private static Table table(int number, boolean changed) {
        var name = "table_" + number;
        var columns = new ArrayList<Column>();
        columns.add(column("id", "bigint").notNull());
        columns.add(column("parent_id", "bigint"));
        columns.add(column("status", "varchar(20)").notNull().withDefault(new ColumnDefault.OfText("new")));
        for (var each = 0; each < 7; each++) {
            columns.add(column("text_" + each, changed && each == 3 ? "varchar(80)" : "varchar(40)"));
        }
        columns.add(
                column("amount", "decimal(10,2)").notNull().withDefault(new ColumnDefault.OfNumber(BigDecimal.ZERO)));
        columns.add(column(changed ? "changed_at" : "created_at", "timestamp")
                .withDefault(new ColumnDefault.OfExpression(SqlText.of("CURRENT_TIMESTAMP"))));
        return Table.of(name, columns)
                .withPrimaryKey(new PrimaryKey("pk_" + name, List.of("id")))
                .withUniques(List.of(new Unique("uk_" + name, List.of("text_0", "text_1"))))
                .withChecks(List.of(
                        check("ck_" + name + "_a", "amount >= " + number + " AND amount < 1000000"),
                        check("ck_" + name + "_s", "status IN ('new', 'paid', 'sent')")))
                .withIndexes(List.of(index("ix_" + name + "_a", "text_2"), index("ix_" + name + "_b", "parent_id")))
                .withForeignKeys(List.of(new ForeignKey(
                        "fk_" + name,
                        List.of("parent_id"),
                        "table_" + number / 2,
                        List.of("id"),
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION)));
    }

    private static Column column(String name, String type) {
        return Column.of(name, ColumnType.parse(type));
    }

    private static Check check(String name, String condition) {
        return new Check(name, SqlText.of(condition));
    }

    private static Index index(String name, String column) {
        return new Index(name, List.of(new IndexPart.OfColumn(column, SortOrder.ASC)), false, null);
    }
}
