package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Engine;
import java.util.List;
import java.util.stream.Stream;

/**
 * What will be executed, in order. Printing it is the dry run: {@link #toString} gives the very statements.
 *
 * @param warnings what is to be told although it does not stop anything
 */
public record Plan(Engine engine, List<PlannedMigration> migrations, List<String> warnings) {

    public Plan {
        migrations = List.copyOf(migrations);
        warnings = List.copyOf(warnings);
    }

    /** The same plan, of which this is told besides. */
    public Plan warning(List<String> more) {
        return new Plan(
                engine,
                migrations,
                Stream.concat(warnings.stream(), more.stream()).toList());
    }

    public boolean isEmpty() {
        return migrations.isEmpty();
    }

    /** What rows would lose that were there before; empty when everything is kept, as far as that is judged. */
    public List<Problem> losses() {
        return migrations.stream()
                .flatMap(planned -> planned.losses().stream())
                .filter(PlannedLoss::judged)
                .map(PlannedLoss::problem)
                .toList();
    }

    /** Whether something is put aside by it. */
    public boolean keeps() {
        return migrations.stream().flatMap(planned -> planned.steps().stream()).anyMatch(Step.Keep.class::isInstance);
    }

    /** The plan as SQL with comments. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "-- Nothing to do.\n";
        }
        var text = new StringBuilder();
        for (var planned : migrations) {
            text.append("-- ").append(planned.migration().name());
            text.append(planned.direction() == Direction.BACKWARD ? ", backward" : "");
            text.append(planned.recordedOnly() ? ": recorded as applied, not run\n" : "\n");
            planned.setUp().forEach(sql -> text.append(sql).append(";\n"));
            planned.operations().forEach(operation -> {
                text.append("--   ").append(operation.operation().describe()).append('\n');
                operation
                        .script()
                        .steps()
                        .forEach(step -> text.append(step.text()).append(";\n"));
            });
            planned.tearDown().forEach(sql -> text.append(sql).append(";\n"));
        }
        return text.toString();
    }
}
