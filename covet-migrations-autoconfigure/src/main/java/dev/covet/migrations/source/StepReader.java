package dev.covet.migrations.source;

import dev.covet.migrations.operation.Assignment;
import dev.covet.migrations.operation.Backfill;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.source.OperationReader.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the operations whose effect the user writes: SQL, a backfill, a step in Java. */
final class StepReader {

    private final YamlProblems problems;
    private final OperationReader operations;
    private final YamlValues values;

    StepReader(YamlProblems problems, OperationReader operations) {
        this.problems = problems;
        this.operations = operations;
        this.values = new YamlValues(problems);
    }

    Map<String, Kind> kinds() {
        var kinds = new LinkedHashMap<String, Kind>();
        kinds.put("sql", this::sql);
        kinds.put("backfill", this::backfill);
        kinds.put("java", this::java);
        return kinds;
    }

    private Supplier<Operation> sql(YamlFields fields) {
        var up = fields.sql("up");
        var down = fields.optionalSql("down");
        List<Engine> engines = fields.each("engines", values::engine);
        Optional<List<Operation>> state = fields.find("state").map(node -> operations.operations("state", node));
        return () -> new RunSql(up, down.orElse(null), engines, state.orElse(null));
    }

    private Supplier<Operation> backfill(YamlFields fields) {
        var table = fields.text("table");
        var set = fields.require("set").map(this::assignments).orElse(List.of());
        var where = fields.optionalSql("where");
        var batchSize = (int) fields.number("batchSize", Backfill.DEFAULT_BATCH_SIZE, 1, Integer.MAX_VALUE);
        var pause = fields.find("pause").map(this::pause).orElse(Duration.ZERO);
        return () -> new Backfill(table, set, where.orElse(null), batchSize, pause);
    }

    private List<Assignment> assignments(YamlNode node) {
        var assignments = new ArrayList<Assignment>();
        if (node instanceof YamlNode.Fields columns) {
            columns.fields()
                    .forEach(column ->
                            assignments.add(new Assignment(column.key(), values.sql(column.key(), column.value()))));
        } else {
            values.wrong(
                    "set", "a map of columns to SQL", node, "Write a column, a colon and the SQL of its new value.");
        }
        return assignments;
    }

    private Duration pause(YamlNode node) {
        var pause = node instanceof YamlNode.Scalar scalar
                ? DurationText.parse(scalar.value())
                : Optional.<Duration>empty();
        if (pause.isEmpty()) {
            values.wrong("pause", "a duration", node, "Write a number and a unit: 50ms, 2s or 1m.");
        }
        return pause.orElse(Duration.ZERO);
    }

    private Supplier<Operation> java(YamlFields fields) {
        var className = fields.require("class").map(this::className).orElse(YamlValues.STAND_IN);
        var backward = fields.flag("backward", false);
        return () -> new RunJava(className, backward);
    }

    private String className(YamlNode node) {
        var before = problems.count();
        var name = values.text("class", node);
        if (problems.count() == before && !isClassName(name)) {
            problems.add(
                    node,
                    "'" + name + "' is not the name of a class.",
                    "Write the fully qualified name, such as com.example.EncryptCredentials.");
        }
        return name;
    }

    private static boolean isClassName(String name) {
        for (var part : name.split("\\.", -1)) {
            if (part.isEmpty()
                    || !Character.isJavaIdentifierStart(part.codePointAt(0))
                    || !part.codePoints().allMatch(Character::isJavaIdentifierPart)) {
                return false;
            }
        }
        return true;
    }
}
