package dev.covet.migrations.source;

import dev.covet.migrations.schema.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The keys of one thing in a migration file. The keys that are asked for are the keys that it has: any other one in the file
 * is reported once the thing is {@linkplain #build built}. Where a required one is missing or wrong, that is reported and a
 * stand-in is given, so that the other keys are looked at too.
 */
final class YamlFields {

    private final String subject;
    private final YamlNode.Fields node;
    private final YamlProblems problems;
    private final YamlValues values;
    private final List<String> known = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final int problemsBefore;

    private YamlFields(String subject, YamlNode.Fields node, YamlProblems problems) {
        this.subject = subject;
        this.node = node;
        this.problems = problems;
        this.values = new YamlValues(problems);
        this.problemsBefore = problems.count();
    }

    /**
     * The keys of {@code node}; empty and reported when it is not a map.
     *
     * @param subject what it is, for messages: {@code addColumn}, {@code A column}
     */
    static Optional<YamlFields> of(String subject, YamlNode node, YamlProblems problems) {
        if (node instanceof YamlNode.Fields fields) {
            return Optional.of(new YamlFields(subject, fields, problems));
        }
        if (node instanceof YamlNode.Refused) {
            problems.addRefused();
        } else {
            problems.add(
                    node,
                    subject + " takes a map of keys, but this is " + node.shape() + ".",
                    "Write keys with values: indented below it, or within { and }.");
        }
        return Optional.empty();
    }

    /** Builds what the keys describe, after all of them were asked for, and reports those that were not. */
    <T> Optional<T> build(Supplier<T> builder) {
        for (var key : missing) {
            problems.add(node, subject + " lacks the key '" + key + "'.", "Add it. " + keysOf());
        }
        for (var field : node.fields()) {
            if (!known.contains(field.key())) {
                problems.add(
                        field.line(),
                        field.column(),
                        subject + " has no key '" + field.key() + "'.",
                        hint(field.key()) + keysOf());
            }
        }
        return problems.build(node, problemsBefore, builder);
    }

    Optional<YamlNode> find(String key) {
        known.add(key);
        return node.find(key);
    }

    /** The value of a key that must be there. */
    Optional<YamlNode> require(String key) {
        var found = find(key);
        if (found.isEmpty()) {
            missing.add(key);
        }
        return found;
    }

    boolean has(String key) {
        return node.find(key).isPresent();
    }

    String text(String key) {
        return require(key).map(value -> values.text(key, value)).orElse(YamlValues.STAND_IN);
    }

    Optional<String> optionalText(String key) {
        return find(key).map(value -> values.text(key, value));
    }

    /** A text that may look like a number, such as a version. */
    Optional<String> optionalWord(String key) {
        return find(key).map(value -> values.word(key, value));
    }

    boolean flag(String key, boolean otherwise) {
        return find(key).map(value -> values.flag(key, value)).orElse(otherwise);
    }

    long number(String key, long otherwise, long least, long most) {
        return find(key).map(value -> values.number(key, value, least, most)).orElse(otherwise);
    }

    SqlText sql(String key) {
        return require(key).map(value -> values.sql(key, value)).orElse(YamlValues.STAND_IN_SQL);
    }

    Optional<SqlText> optionalSql(String key) {
        return find(key).map(value -> values.sql(key, value));
    }

    List<String> texts(String key) {
        return require(key).map(value -> values.texts(key, value)).orElse(List.of(YamlValues.STAND_IN));
    }

    Optional<List<String>> optionalTexts(String key) {
        return find(key).map(value -> values.texts(key, value));
    }

    <T> T choice(String key, Map<String, T> choices, T otherwise) {
        return find(key)
                .map(value -> values.choice(key, value, choices, otherwise))
                .orElse(otherwise);
    }

    <T> T requiredChoice(String key, Map<String, T> choices, T standIn) {
        return require(key)
                .map(value -> values.choice(key, value, choices, standIn))
                .orElse(standIn);
    }

    /** Each item of a list; empty when the key is not there. */
    <T> List<T> each(String key, Function<YamlNode, Optional<T>> reader) {
        return find(key).map(value -> values.each(key, value, reader)).orElse(List.of());
    }

    void problem(String what, String fix) {
        problems.add(node, what, fix);
    }

    private String hint(String key) {
        return key.indexOf(':') > 0 && known.contains(key.substring(0, key.indexOf(':')))
                ? "A blank must follow the colon. "
                : Spelling.hint(key, known);
    }

    private String keysOf() {
        return "Its keys: " + String.join(", ", known) + ".";
    }
}
