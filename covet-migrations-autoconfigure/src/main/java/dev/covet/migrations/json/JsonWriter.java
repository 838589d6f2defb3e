package dev.covet.migrations.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, texts, whole numbers and truth values as JSON. Not every application has a JSON library. */
public final class JsonWriter {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private JsonWriter() {}

    /** The texts' text in one line. */
    public static String writeLine(Map<String, String> members) {
        var writer = new JsonWriter();
        var separator = "{";
        for (var member : members.entrySet()) {
            writer.text.append(separator);
            writer.string(member.getKey());
            writer.text.append(":");
            writer.string(member.getValue());
            separator = ",";
        }
        return writer.text.append(members.isEmpty() ? "{}" : "}").toString();
    }

    /** The value's text, indented, with a line end behind it. */
    public static String write(Object value) {
        var writer = new JsonWriter();
        writer.value(value, "\n");
        return writer.text.append('\n').toString();
    }

    private void value(@Nullable Object value, String line) {
        if (value instanceof Map<?, ?> map) {
            map(map, line);
        } else if (value instanceof List<?> items) {
            items(items, line);
        } else if (value instanceof String string) {
            string(string);
        } else {
            text.append(value);
        }
    }

    private void map(Map<?, ?> map, String line) {
        text.append('{');
        var inner = line + INDENT;
        for (var entries = map.entrySet().iterator(); entries.hasNext(); ) {
            var entry = entries.next();
            text.append(inner);
            string(String.valueOf(entry.getKey()));
            text.append(": ");
            value(entry.getValue(), inner);
            comma(entries);
        }
        text.append(map.isEmpty() ? "" : line).append('}');
    }

    private void items(List<?> items, String line) {
        text.append('[');
        var inner = line + INDENT;
        for (var iterator = items.iterator(); iterator.hasNext(); ) {
            text.append(inner);
            value(iterator.next(), inner);
            comma(iterator);
        }
        text.append(items.isEmpty() ? "" : line).append(']');
    }

    private void comma(Iterator<?> iterator) {
        text.append(iterator.hasNext() ? "," : "");
    }

    private void string(String string) {
        text.append('"');
        string.chars().forEach(character -> character((char) character));
        text.append('"');
    }

    private void character(char character) {
        switch (character) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (character < ' ') {
                    text.append(String.format("\\u%04x", (int) character));
                } else {
                    text.append(character);
                }
            }
        }
    }
}
