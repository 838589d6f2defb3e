package dev.covet.migrations.dialect;

import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sequences of an engine that has them. */
public final class StandardSequences implements Sequences {

    private final Clauses clauses;
    private final SequenceWords words;
    private final Map<String, String> creation;
    private final Map<String, String> usual;

    /**
     * @param creation by words that options may have, what is said at creation when they have not
     * @param usual by words that options may have, what says that they have them no longer
     */
    public StandardSequences(
            Clauses clauses, SequenceWords words, Map<String, String> creation, Map<String, String> usual) {
        this.clauses = clauses;
        this.words = words;
        this.creation = new TreeMap<>(creation);
        this.usual = new TreeMap<>(usual);
    }

    @Override
    public List<String> create(Sequence sequence) {
        var options = clauses.optional(sequence.options());
        var definition = Clauses.words(
                "CREATE SEQUENCE " + clauses.quote(sequence.name()),
                "START WITH " + sequence.start(),
                "INCREMENT BY " + sequence.increment(),
                least(sequence, options, ""),
                most(sequence, options, ""),
                sequence.cycle() ? "CYCLE" : "",
                options);
        return List.of(with(
                definition,
                creation.keySet().stream()
                        .filter(word -> !mentions(options, word))
                        .map(creation::get)));
    }

    @Override
    public List<String> alter(Sequence sequence, Schema before) {
        var options = clauses.optional(sequence.options());
        var former = before.sequence(sequence.name())
                .map(known -> clauses.optional(known.options()))
                .orElse("");
        var falls = sequence.increment() < 0;
        var definition = Clauses.words(
                "ALTER SEQUENCE " + clauses.quote(sequence.name()),
                "INCREMENT BY " + sequence.increment(),
                least(sequence, options, falls ? words.fallingLeast() : "NO MINVALUE"),
                most(sequence, options, falls ? words.fallingMost() : "NO MAXVALUE"),
                "START WITH " + sequence.start(),
                "RESTART WITH " + sequence.start(),
                sequence.cycle() ? "CYCLE" : words.noCycle(),
                options);
        return List.of(with(
                definition,
                usual.keySet().stream()
                        .filter(word -> mentions(former, word) && !mentions(options, word))
                        .map(usual::get)));
    }

    @Override
    public List<String> drop(String name) {
        return List.of("DROP SEQUENCE " + clauses.quote(name));
    }

    /** Rising sequences end at 1 downwards unless they are told otherwise. */
    private static String least(Sequence sequence, String options, String otherwise) {
        if (mentions(options, "MINVALUE")) {
            return "";
        }
        return sequence.increment() > 0 && sequence.start() < 1 ? "MINVALUE " + sequence.start() : otherwise;
    }

    /** Falling sequences end at -1 upwards unless they are told otherwise. */
    private static String most(Sequence sequence, String options, String otherwise) {
        if (mentions(options, "MAXVALUE")) {
            return "";
        }
        return sequence.increment() < 0 && sequence.start() > -1 ? "MAXVALUE " + sequence.start() : otherwise;
    }

    private static String with(String definition, Stream<String> more) {
        return Clauses.words(Stream.concat(Stream.of(definition), more).toArray(String[]::new));
    }

    /** Whether options have that word, as it is or with NO before it. */
    private static boolean mentions(String options, String word) {
        return Pattern.compile("\\b(?:NO)?" + word + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(options)
                .find();
    }
}
