package dev.covet.migrations.dialect.sqlite.rebuild;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Rendered;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.runner.ScriptExecution;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import dev.covet.migrations.testing.TestEngine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * Random tables with random rows, changed at random, hold what a table holds that is made in the new form at once and filled by
 * hand; or the hand fails as well.
 */
class RandomRebuildsTest {

    private static final List<String> TYPES =
            List.of("integer", "bigint", "text", "varchar(6)", "double", "decimal(8,2)", "boolean", "date");

    private static final List<String> VALUES = List.of(
            "NULL",
            "0",
            "1",
            "-7",
            "2.5",
            "'7'",
            "'007'",
            "'abc'",
            "'a longer text'",
            "''",
            "9007199254740993",
            "'1e3'");

    private static final String RENAMED = "r_";

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void holdWhatTheHandWouldHavePut(@ForAll long seed) {
        var random = new Random(seed);
        var before = table(random);
        var operations = new ArrayList<Operation>();
        var values = new LinkedHashMap<String, String>();
        var after = change(random, before, operations, values);
        try (var one = TestEngine.SQLITE.freshDatabase();
                var other = TestEngine.SQLITE.freshDatabase();
                var session = new Database("one", one.dataSource(), null, Dialects::of).open();
                var hand = new Database("other", other.dataSource(), null, Dialects::of).open()) {
            create(session, before);
            fill(session, before, random);
            var held = held(session, before);
            var version = random.nextBoolean() ? "3.24.0" : "3.54.0";
            hand.execute("ATTACH " + Quoted.text(one.jdbcUrl().substring("jdbc:sqlite:".length())) + " AS before");
            var expected = byHand(hand, before, after, values);
            hand.execute("DETACH before");

            if (expected == null) {
                assertThatThrownBy(() -> run(session, version, before, operations))
                        .satisfiesAnyOf(
                                e -> assertThat(e).isInstanceOf(MigrationException.class),
                                e -> assertThat(e).hasMessageContaining("constraint failed"));
                assertThat(held(session, before)).isEqualTo(held);
                Statistics.collect("refused");
            } else {
                run(session, version, before, operations);
                assertThat(held(session, after)).isEqualTo(expected);
                Statistics.collect("changed");
            }
        }
    }

    private static Table table(Random random) {
        var columns = new ArrayList<Column>();
        columns.add(Column.of("id", ColumnType.parse("integer")).notNull());
        for (var i = 1; i <= 2 + random.nextInt(4); i++) {
            var column = Column.of("c" + i, ColumnType.parse(one(random, TYPES)));
            columns.add(random.nextInt(3) == 0 ? column.withDefault(number("7")) : column);
        }
        var table = Table.of("t", columns);
        return random.nextInt(4) == 0 ? table : table.withPrimaryKey(new PrimaryKey("pk_t", List.of("id")));
    }

    /** Adds changes of the columns to {@code operations}, and what the hand puts into each column to {@code values}. */
    private static Table change(Random random, Table before, List<Operation> operations, Map<String, String> values) {
        before.columns().forEach(column -> values.put(column.name(), Quoted.name(column.name())));
        for (var column : before.columns().subList(1, before.columns().size())) {
            var named = random.nextInt(4) == 0 ? rename(column, operations, values) : column;
            change(random, named, operations, values);
            if (random.nextInt(4) == 0 && isFree(named, operations)) {
                rename(named, operations, values);
            }
        }
        if (random.nextInt(3) == 0) {
            operations.add(new AddColumn(
                    "t",
                    Column.of("added", ColumnType.parse("integer")).notNull().withDefault(number("42"))));
            values.put("added", "42");
        }
        var schema = Schema.empty().createTable(before);
        for (var operation : operations) {
            schema = operation.apply(schema);
        }
        return schema.table("t").orElseThrow();
    }

    private static Column rename(Column column, List<Operation> operations, Map<String, String> values) {
        var renamed = column.withName(RENAMED + column.name());
        operations.add(new RenameColumn("t", column.name(), renamed.name()));
        values.put(renamed.name(), values.remove(column.name()));
        return renamed;
    }

    /** Whether the column is there, and in no check, which the model knows as a text alone. */
    private static boolean isFree(Column column, List<Operation> operations) {
        return operations.stream()
                .noneMatch(operation -> operation.equals(new DropColumn("t", column.name()))
                        || (operation instanceof AddCheck check
                                && check.check().name().equals("ck_" + column.name())));
    }

    private static void change(Random random, Column column, List<Operation> operations, Map<String, String> values) {
        var name = column.name();
        switch (random.nextInt(8)) {
            case 0 -> operations.add(alter(column, one(random, TYPES), column.nullable(), column.defaultValue(), null));
            case 1 -> {
                operations.add(alter(column, column.type().toString(), false, column.defaultValue(), number("0")));
                var value = values.get(name);
                values.put(name, "CASE WHEN " + value + " IS NULL THEN 0 ELSE " + value + " END");
            }
            case 2 -> operations.add(alter(column, column.type().toString(), false, null, null));
            case 3 -> operations.add(alter(column, column.type().toString(), column.nullable(), number("3"), null));
            case 4 -> {
                operations.add(new DropColumn("t", name));
                values.remove(name);
            }
            case 5 ->
                operations.add(new AddCheck(
                        "t", new Check("ck_" + name, SqlText.of(name + " IS NULL OR length(" + name + ") < 12"))));
            case 6 -> operations.add(new AddUnique("t", new Unique("uk_" + name, List.of(name))));
            default -> {
                // It stays as it is.
            }
        }
    }

    private static AlterColumn alter(
            Column column,
            String type,
            boolean nullable,
            @Nullable ColumnDefault defaultValue,
            @Nullable ColumnDefault fill) {
        return new AlterColumn(
                "t",
                new Column(column.name(), ColumnType.parse(type), nullable, defaultValue, null, null, null, null),
                fill);
    }

    private static void create(Session session, Table table) {
        var operation = new CreateTable(table);
        new ScriptExecution(session, session::execute)
                .run(List.of(session.dialect().render(operation, Schema.empty())));
    }

    private static void fill(Session session, Table table, Random random) {
        for (var row = 0; row < random.nextInt(12); row++) {
            var number = row * 3 + 1;
            var values = table.columns().stream()
                    .map(column -> column.name().equals("id") ? String.valueOf(number) : one(random, VALUES))
                    .collect(joining(", "));
            session.execute("INSERT INTO t VALUES (" + values + ")");
        }
    }

    /** What the new table holds when it is filled by hand; {@code null} when a constraint or a type refuses it. */
    private static @Nullable Map<String, List<String>> byHand(
            Session hand, Table before, Table after, Map<String, String> values) {
        try {
            create(hand, after);
            hand.execute("INSERT INTO main.t (" + String.join(", ", values.keySet()) + ") SELECT "
                    + String.join(", ", values.values()) + " FROM before.t ORDER BY rowid");
        } catch (DatabaseException e) {
            return null;
        }
        var held = held(hand, after);
        for (var column : after.columns()) {
            var known = before.column(column.name().replace(RENAMED, ""));
            var isRetyped = known.isPresent() && !known.get().type().equals(column.type());
            if (isRetyped
                    && !held.get(column.name()).stream()
                            .allMatch(value -> fits(value, column.type().toString()))) {
                return null;
            }
        }
        return held;
    }

    /** @param value its kind and itself as a literal */
    private static boolean fits(String value, String type) {
        var kind = value.substring(0, value.indexOf(' '));
        return kind.equals("null")
                || switch (type) {
                    case "integer", "bigint" -> kind.equals("integer");
                    case "text" -> kind.equals("text");
                    case "varchar(6)" -> kind.equals("text") && value.length() <= "text ''".length() + 6;
                    case "boolean" -> value.equals("integer 0") || value.equals("integer 1");
                    case "date" -> true;
                    // What 9007199254740993 becomes, which is another number.
                    case "double" ->
                        kind.equals("real") && Double.parseDouble(value.substring(kind.length())) != 9007199254740992.0;
                    default -> kind.equals("integer") || kind.equals("real");
                };
    }

    private static void run(Session session, String version, Table before, List<Operation> operations) {
        var dialect = Dialects.of(Server.of(Engine.SQLITE, version));
        var rendered = new ArrayList<Rendered>();
        var schema = Schema.empty().createTable(before);
        for (var operation : operations) {
            rendered.add(new Rendered(operation, schema, dialect.render(operation, schema)));
            schema = operation.apply(schema);
        }
        new ScriptExecution(session, session::execute).runTogether(dialect.combined(rendered));
    }

    private static Map<String, List<String>> held(Session session, Table table) {
        var held = new LinkedHashMap<String, List<String>>();
        for (var column : table.columns()) {
            var name = Quoted.name(column.name());
            held.put(
                    column.name(),
                    DatabaseImage.strings(
                            session,
                            "SELECT typeof(" + name + ") || ' ' || quote(" + name + ") FROM main.t ORDER BY rowid"));
        }
        return held;
    }

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static ColumnDefault number(String value) {
        return new ColumnDefault.OfNumber(new BigDecimal(value));
    }
}
