package dev.covet.migrations.diff;

import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.View;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The texts of views and triggers that nobody wishes otherwise, after tables and columns that they name were renamed: not
 * every engine follows a rename there. What cannot be rewritten with certainty is left as it is, and told.
 */
final class RenamedTexts {

    private final List<Renamed> renames;
    private final Set<String> leftAlone;
    private final List<Finding> findings;

    RenamedTexts(List<Renamed> renames, Set<String> leftAlone, List<Finding> findings) {
        this.renames = renames;
        this.leftAlone = leftAlone;
        this.findings = findings;
    }

    Schema in(Schema schema) {
        return renames.isEmpty()
                ? schema
                : new Schema(
                        schema.tables(),
                        schema.sequences(),
                        schema.views().stream().map(this::renamed).toList(),
                        schema.triggers().stream().map(this::renamed).toList(),
                        schema.complete());
    }

    private View renamed(View view) {
        if (leftAlone.contains(view.name())) {
            return view;
        }
        var query = view.query();
        for (var renamed : renames) {
            var words = Mentions.in(List.of(query));
            if (!words.has(renamed.before())) {
                continue;
            }
            var text = rewritten(query, renamed, RenamedQuery::of);
            if (text.isEmpty()) {
                findings.add(unsure("view", view.name(), renamed));
            }
            query = text.orElse(query);
        }
        return new View(view.name(), query);
    }

    private Trigger renamed(Trigger trigger) {
        var body = trigger.body();
        for (var renamed : renames) {
            var words = Mentions.in(List.of(body));
            var isOwn = trigger.table().equals(renamed.now());
            if (!words.hasAnyOf(renamed.columns().keySet()) && !(renamed.hasNewName() && words.has(renamed.before()))) {
                continue;
            }
            var text = isOwn && !words.has(renamed.before())
                    ? rewritten(body, renamed, RenamedRows::of)
                    : Optional.<SqlText>empty();
            if (text.isEmpty() && (isOwn || words.has(renamed.before()))) {
                findings.add(unsure("trigger", trigger.name(), renamed));
            }
            body = text.orElse(body);
        }
        return new Trigger(trigger.name(), trigger.table(), trigger.timing(), trigger.event(), body);
    }

    private static Optional<SqlText> rewritten(
            SqlText text, Renamed renamed, BiFunction<String, Renamed, Optional<String>> rewriting) {
        var byEngine = new EnumMap<Engine, String>(Engine.class);
        for (var own : text.byEngine().entrySet()) {
            var rewritten = rewriting.apply(own.getValue(), renamed);
            if (rewritten.isEmpty()) {
                return Optional.empty();
            }
            byEngine.put(own.getKey(), rewritten.get());
        }
        if (text.common() == null) {
            return Optional.of(SqlText.of(byEngine));
        }
        return rewriting.apply(text.common(), renamed).map(common -> new SqlText(common, byEngine));
    }

    private static Finding unsure(String kind, String name, Renamed renamed) {
        return new Finding(
                Finding.Kind.MENTIONED,
                name,
                "The " + kind + " '" + name + "' seems to name what is renamed of '" + renamed.before()
                        + "', in a way that cannot be rewritten with certainty; it is left as it is.",
                "Look whether it does. If so, drop it before the rename in the migration that is written, and create it"
                        + " again with the new names after it: not every engine follows a rename there.");
    }
}
