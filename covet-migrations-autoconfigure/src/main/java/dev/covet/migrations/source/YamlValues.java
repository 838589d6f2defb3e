package dev.covet.migrations.source;

import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.SqlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads values of one kind each; what is of another kind is reported, and a stand-in given instead. */
final class YamlValues {

    static final String STAND_IN = "?";
    static final SqlText STAND_IN_SQL = SqlText.of(STAND_IN);

    /** The key of the text for engines that have none of their own. */
    static final String OTHER_ENGINES = "default";

    private final YamlProblems problems;

    YamlValues(YamlProblems problems) {
        this.problems = problems;
    }

    String text(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && scalar.meaning() == YamlMeaning.TEXT) {
            return scalar.value();
        }
        var written = node instanceof YamlNode.Scalar scalar && scalar.meaning() != YamlMeaning.NONE;
        wrong(key, "a text", node, written ? "Put it in quotes if it is meant as a text." : "Write a text.");
        return STAND_IN;
    }

    /** A text, number or boolean as it is written. */
    String word(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && scalar.meaning() != YamlMeaning.NONE) {
            return scalar.value();
        }
        wrong(key, "a text", node, "Write a text, or leave the key out.");
        return STAND_IN;
    }

    boolean flag(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && scalar.meaning() == YamlMeaning.BOOLEAN) {
            return scalar.value().toLowerCase(Locale.ROOT).equals("true");
        }
        wrong(key, "true or false", node, "Write true or false, without quotes.");
        return false;
    }

    long number(String key, YamlNode node, long least, long most) {
        var range = "a whole number from " + least + " to " + most;
        if (node instanceof YamlNode.Scalar scalar
                && scalar.meaning() == YamlMeaning.INTEGER
                && scalar.value().length() < 40) {
            var number = YamlMeaning.number(scalar.value());
            if (number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return number.longValueExact();
            }
        }
        wrong(key, range, node, "Write " + range + ", without quotes.");
        return Math.max(1, least);
    }

    /** One text for every engine, or a map of engines to texts. Numbers and booleans are SQL, too. */
    SqlText sql(String key, YamlNode node) {
        if (node instanceof YamlNode.Fields byEngine) {
            return sqlByEngine(key, byEngine);
        }
        if (node instanceof YamlNode.Scalar scalar && scalar.meaning() != YamlMeaning.NONE) {
            return SqlText.of(scalar.value());
        }
        wrong(
                key,
                "SQL, or a map of engines to SQL",
                node,
                "Write the SQL, in quotes if it is \"NULL\", or leave the key out.");
        return STAND_IN_SQL;
    }

    private SqlText sqlByEngine(String key, YamlNode.Fields byEngine) {
        var texts = new EnumMap<Engine, String>(Engine.class);
        @Nullable String common = null;
        for (var field : byEngine.fields()) {
            var engine = Engine.ofId(field.key());
            if (engine.isPresent()) {
                texts.put(engine.get(), word(field.key(), field.value()));
            } else if (field.key().equals(OTHER_ENGINES)) {
                common = word(field.key(), field.value());
            } else {
                problems.add(
                        field.line(),
                        field.column(),
                        "There is no engine '" + field.key() + "'.",
                        EngineIds.fix(field.key()) + " The key '" + OTHER_ENGINES + "' stands for the others.");
            }
        }
        if (byEngine.fields().isEmpty()) {
            wrong(key, "SQL, or a map of engines to SQL", byEngine, "Name at least one engine.");
        }
        return new SqlText(common, texts);
    }

    Optional<Engine> engine(YamlNode node) {
        var before = problems.count();
        var id = text("engines", node);
        var engine = Engine.ofId(id);
        if (engine.isEmpty() && problems.count() == before) {
            problems.add(node, "There is no engine '" + id + "'.", EngineIds.fix(id));
        }
        return engine;
    }

    List<String> texts(String key, YamlNode node) {
        return each(key, node, item -> Optional.of(text(key, item)));
    }

    <T> T choice(String key, YamlNode node, Map<String, T> choices, T standIn) {
        var written = node instanceof YamlNode.Scalar scalar ? scalar.value() : null;
        var chosen = written == null ? null : choices.get(written.toLowerCase(Locale.ROOT));
        if (chosen != null) {
            return chosen;
        }
        var words = String.join(", ", choices.keySet());
        wrong(
                key,
                "one of " + words,
                node,
                Spelling.hint(written == null ? "" : written, choices.keySet()) + "Write one of " + words + ".");
        return standIn;
    }

    <T> List<T> each(String key, YamlNode node, Function<YamlNode, Optional<T>> reader) {
        var result = new ArrayList<T>();
        if (node instanceof YamlNode.Items list) {
            list.items().forEach(item -> reader.apply(item).ifPresent(result::add));
        } else {
            wrong(key, "a list", node, "Write a list: within [ and ], or a line with '- ' for each item.");
        }
        return result;
    }

    void wrong(String key, String expected, YamlNode node, String fix) {
        if (node instanceof YamlNode.Refused) {
            problems.addRefused();
        } else {
            problems.add(node, "The key '" + key + "' takes " + expected + ", but this is " + node.shape() + ".", fix);
        }
    }
}
