package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL as the user wrote it.
 *
 * @param up the statements
 * @param down the statements that undo them, possibly none at all; {@code null} when they cannot be undone
 * @param engines where to run it; empty for everywhere
 * @param state the operations that the statements amount to, possibly none; {@code null} when nobody said, and from then
 *     on the schema is known in part only
 */
public record RunSql(
        SqlText up,
        @Nullable SqlText down,
        List<Engine> engines,
        @Nullable List<Operation> state) implements Operation {

    /** What a text begins with that defines something; of others nothing is told, as they may hold values of rows. */
    private static final Pattern DEFINITION = Pattern.compile(
            "\\A(?:--[^\n]*\n|\\s)*(create|alter|drop)\\s+(?:or\\s+replace\\s+)?(type|domain|function|procedure|extension)"
                    + "\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?(\"[^\"]+\"|[\\w$.]+)",
            Pattern.CASE_INSENSITIVE);

    public RunSql {
        engines = List.copyOf(engines);
        state = state == null ? null : List.copyOf(state);
    }

    /** Statements of which there are none: what a step that leaves nothing to undo is undone by. */
    public static RunSql nothing() {
        return new RunSql(SqlText.of(""), SqlText.of(""), List.of(), List.of());
    }

    /** Whether there is anything to run on {@code engine}. */
    public boolean concerns(Engine engine) {
        return engines.isEmpty() || engines.contains(engine);
    }

    private @Nullable List<Operation> inverseState(Schema before) {
        if (state == null) {
            return null;
        }
        var inverses = new ArrayList<Operation>();
        var current = before;
        for (var operation : state) {
            var inverse = operation.inverse(current);
            if (inverse.isEmpty()) {
                return null;
            }
            inverses.add(0, inverse.get());
            current = operation.apply(current);
        }
        return inverses;
    }

    @Override
    public Schema apply(Schema before) {
        if (state == null) {
            return before.afterUnknownSql();
        }
        var after = before;
        for (var operation : state) {
            after = operation.apply(after);
        }
        return after;
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return Optional.ofNullable(down).map(back -> new RunSql(back, up, engines, inverseState(before)));
    }

    @Override
    public String describe() {
        return Optional.ofNullable(up.common())
                .or(() -> up.byEngine().values().stream().findFirst())
                .map(DEFINITION::matcher)
                .filter(Matcher::find)
                .map(found -> "run SQL (" + found.group(1).toLowerCase(Locale.ROOT) + " "
                        + found.group(2).toLowerCase(Locale.ROOT) + " "
                        + found.group(3).replace("\"", "") + ")")
                .orElse("run SQL");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
