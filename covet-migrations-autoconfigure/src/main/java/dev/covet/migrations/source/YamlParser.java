package dev.covet.migrations.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Makes a tree of a YAML text, from the parser's events alone: nothing is constructed, resolved or merged, so that tags and
 * aliases have no effect but to be refused. The only class that knows SnakeYAML, which is loaded with it.
 */
final class YamlParser {

    /** In characters; far more than a migration has, and little enough to be read whole. */
    static final int MAXIMUM_LENGTH = 3_000_000;

    /** Maps and lists within each other; the deepest migration has about ten. */
    static final int MAXIMUM_DEPTH = 50;

    private final ParserImpl events;
    private final YamlProblems problems;
    private int line = 1;

    private YamlParser(String text, YamlProblems problems) {
        var options = new LoaderOptions();
        options.setCodePointLimit(MAXIMUM_LENGTH);
        this.events = new ParserImpl(new StreamReader(text), options);
        this.problems = problems;
    }

    /**
     * Reads a text's one document.
     *
     * @return {@code null} when it is none; the problem is then among {@code problems}
     */
    static @Nullable YamlNode parse(String text, YamlProblems problems) {
        if (text.length() > MAXIMUM_LENGTH) {
            problems.add(
                    1,
                    1,
                    "The file has " + text.length() + " characters; a YAML migration has at most " + MAXIMUM_LENGTH
                            + ".",
                    "Split it into several migrations, or put its data into an SQL migration.");
            return null;
        }
        if (hasUnprintable(text, problems)) {
            return null;
        }
        var parser = new YamlParser(text, problems);
        try {
            return parser.document();
        } catch (TooDeep e) {
            return null;
        } catch (MarkedYAMLException e) {
            addSyntaxProblem(e, problems);
            return null;
        } catch (RuntimeException e) {
            // Numbers in directives and escapes that do not fit an int make SnakeYAML's scanner fail without a place.
            problems.add(
                    parser.line,
                    1,
                    "This is not YAML: " + e.getMessage() + ".",
                    "Correct it here or in the lines behind: a directive or an escape holds an impossible number.");
            return null;
        }
    }

    private static void addSyntaxProblem(MarkedYAMLException e, YamlProblems problems) {
        var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        var line = mark == null ? 1 : mark.getLine() + 1;
        var column = mark == null ? 1 : mark.getColumn() + 1;
        var problem = String.valueOf(e.getProblem());
        if (problem.contains("(TAB)")) {
            problems.add(line, column, "A tab stands where YAML takes blanks only.", "Indent with blanks.");
        } else {
            var context = e.getContext() == null ? "" : e.getContext() + ", ";
            problems.add(
                    line,
                    column,
                    "This is not YAML: " + context + problem + ".",
                    "Correct it here or in the line before: check indentation, brackets and quotes; a text with ': ', ' #' or"
                            + " a bracket in it needs quotes.");
        }
    }

    private static boolean hasUnprintable(String text, YamlProblems problems) {
        var line = 1;
        var column = 1;
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var character = text.codePointAt(i);
            if (!StreamReader.isPrintable(character)) {
                problems.add(
                        line,
                        column,
                        String.format("There is a control character, U+%04X, which YAML does not allow.", character),
                        "Remove it, or write it as an escape in a text in double quotes.");
                return true;
            }
            line += character == '\n' ? 1 : 0;
            column = character == '\n' ? 1 : column + 1;
        }
        return false;
    }

    private @Nullable YamlNode document() {
        events.getEvent();
        if (events.peekEvent() instanceof StreamEndEvent) {
            problems.add(1, 1, "The file is empty.", "Give it at least the key 'operations'.");
            return null;
        }
        events.getEvent();
        var root = node(1);
        while (!(events.getEvent() instanceof DocumentEndEvent)) {
            // Whatever closes the document.
        }
        var next = events.peekEvent();
        if (!(next instanceof StreamEndEvent)) {
            problems.add(
                    line(next),
                    column(next),
                    "A second document begins here.",
                    "Put each migration into a file of its own, and remove the line '---'.");
        }
        return root;
    }

    private YamlNode node(int depth) {
        var event = events.getEvent();
        line = line(event);
        if (depth > MAXIMUM_DEPTH) {
            problems.add(
                    line(event),
                    column(event),
                    "Lists and maps lie within each other more than " + MAXIMUM_DEPTH + " deep.",
                    "Correct the brackets or the indentation.");
            throw new TooDeep();
        }
        if (event instanceof AliasEvent alias) {
            return refused(
                    event,
                    "The alias '*" + alias.getAnchor() + "' is not taken: each migration says all of itself.",
                    "Write out what it stands for; a text that begins with '*' needs quotes.");
        }
        var node = contentOf(event, depth);
        if (tagOf(event) != null) {
            return refused(
                    event,
                    "The tag '" + tagOf(event) + "' is not taken: migrations are plain data.",
                    "Remove it; a text that begins with '!' needs quotes.");
        }
        if (event instanceof NodeEvent anchored && anchored.getAnchor() != null) {
            return refused(
                    event,
                    "The anchor '&" + anchored.getAnchor() + "' is not taken: each migration says all of itself.",
                    "Remove it, and write out what its aliases stand for; a text that begins with '&' needs quotes.");
        }
        return node;
    }

    private YamlNode contentOf(Event event, int depth) {
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        return event instanceof SequenceStartEvent ? items(event, depth) : fields(event, depth);
    }

    private YamlNode scalar(ScalarEvent event) {
        var value = event.getValue();
        if (!SourceText.isStorable(value)) {
            return refused(event, SourceText.NOT_STORABLE, "Remove that escape from the text.");
        }
        return new YamlNode.Scalar(value, !event.isPlain(), line(event), column(event));
    }

    private YamlNode items(Event start, int depth) {
        var items = new ArrayList<YamlNode>();
        while (!(events.peekEvent() instanceof SequenceEndEvent)) {
            items.add(node(depth + 1));
        }
        events.getEvent();
        return new YamlNode.Items(items, line(start), column(start));
    }

    private YamlNode fields(Event start, int depth) {
        var fields = new ArrayList<YamlNode.Field>();
        var lines = new HashMap<String, Integer>();
        var allKeysAreTexts = true;
        while (!(events.peekEvent() instanceof MappingEndEvent)) {
            var key = node(depth + 1);
            var value = node(depth + 1);
            if (key instanceof YamlNode.Scalar name) {
                add(new YamlNode.Field(name.value(), value, key.line(), key.column()), fields, lines);
            } else {
                allKeysAreTexts = false;
                addKeyProblem(key);
            }
        }
        events.getEvent();
        return allKeysAreTexts
                ? new YamlNode.Fields(fields, line(start), column(start))
                : new YamlNode.Refused(line(start), column(start));
    }

    private void add(YamlNode.Field field, List<YamlNode.Field> fields, Map<String, Integer> lines) {
        var earlier = lines.putIfAbsent(field.key(), field.line());
        if (earlier == null) {
            fields.add(field);
        } else {
            problems.add(
                    field.line(),
                    field.column(),
                    "The key '" + field.key() + "' stands here for the second time; the first is in line " + earlier
                            + ".",
                    "Remove one of them.");
        }
    }

    private void addKeyProblem(YamlNode key) {
        if (!(key instanceof YamlNode.Refused)) {
            problems.add(
                    key, "A key is a text, but this one is " + key.shape() + ".", "Write a text before the colon.");
        }
    }

    private YamlNode refused(Event event, String what, String fix) {
        problems.add(line(event), column(event), what, fix);
        return new YamlNode.Refused(line(event), column(event));
    }

    private static @Nullable String tagOf(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent collection ? collection.getTag() : null;
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    private static int column(Event event) {
        return event.getStartMark().getColumn() + 1;
    }

    /** Ends the reading of a document whose problem is known. */
    private static final class TooDeep extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooDeep() {
            super(null, null, false, false);
        }
    }
}
