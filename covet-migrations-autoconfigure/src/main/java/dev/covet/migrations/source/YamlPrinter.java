package dev.covet.migrations.source;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Prints a document: maps and lists on one line where they are short and flat, else a line for each key and item; texts of
 * several lines as blocks.
 */
final class YamlPrinter {

    /** Of a line with a map or list in it, in characters. */
    private static final int WIDTH = 110;

    private static final int STEP = 2;

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private final Map<YamlNode, String> remarks;
    private final StringBuilder out = new StringBuilder();

    /** @param remarks comments to print above items of lists, each on a line */
    YamlPrinter(Map<YamlNode, String> remarks) {
        this.remarks = remarks;
    }

    String print(YamlNode.Fields document) {
        fields(document, 0);
        return out.toString();
    }

    private void fields(YamlNode.Fields map, int indent) {
        var first = true;
        for (var field : map.fields()) {
            // The first key of an item stands behind the item's hyphen.
            if (!first || lineIsEmpty()) {
                out.append(" ".repeat(indent));
            }
            first = false;
            out.append(YamlScalars.print(field.key(), true)).append(':');
            value(field.value(), indent);
        }
    }

    private void value(YamlNode node, int indent) {
        if (node instanceof YamlNode.Scalar scalar) {
            out.append(' ');
            scalar(scalar, indent + STEP);
            return;
        }
        var line = onOneLine(node);
        // A list below a key may stand at the key's own column, but is easier to read one step to the right.
        if (line != null && widthOfLine() + 1 + line.length() <= WIDTH) {
            out.append(' ').append(line).append('\n');
        } else if (node instanceof YamlNode.Items list) {
            out.append('\n');
            items(list, indent + STEP);
        } else if (node instanceof YamlNode.Fields map) {
            out.append('\n');
            fields(map, indent + STEP);
        }
    }

    private void items(YamlNode.Items list, int indent) {
        for (var item : list.items()) {
            var remark = remarks.get(item);
            if (remark != null) {
                out.append(" ".repeat(indent)).append("# ").append(line(remark)).append('\n');
            }
            out.append(" ".repeat(indent)).append("- ");
            var line = isNamed(item) ? null : onOneLine(item);
            if (item instanceof YamlNode.Scalar scalar) {
                scalar(scalar, indent + STEP);
            } else if (line != null && widthOfLine() + line.length() <= WIDTH) {
                out.append(line).append('\n');
            } else if (item instanceof YamlNode.Fields map) {
                fields(map, indent + STEP);
            } else if (item instanceof YamlNode.Items nested) {
                out.append('\n');
                items(nested, indent + STEP);
            }
        }
    }

    private void scalar(YamlNode.Scalar scalar, int indent) {
        if (scalar.quoted() && YamlScalars.isBlock(scalar.value())) {
            out.append(YamlScalars.block(scalar.value(), " ".repeat(indent)));
        } else {
            out.append(scalar.quoted() ? YamlScalars.print(scalar.value(), false) : scalar.value());
            out.append('\n');
        }
    }

    /** Whether it is a map whose only key is the name of the map below it: an operation. */
    private static boolean isNamed(YamlNode node) {
        return node instanceof YamlNode.Fields map
                && map.fields().size() == 1
                && map.fields().get(0).value() instanceof YamlNode.Fields;
    }

    /** {@code null} when it has a text of several lines or a list of maps in it, which are easier to read as blocks. */
    private static @Nullable String onOneLine(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            if (!scalar.quoted()) {
                return scalar.value();
            }
            return YamlScalars.isBlock(scalar.value()) ? null : YamlScalars.print(scalar.value(), true);
        }
        return node instanceof YamlNode.Items list ? listOnOneLine(list) : mapOnOneLine((YamlNode.Fields) node);
    }

    private static @Nullable String listOnOneLine(YamlNode.Items list) {
        if (!list.items().isEmpty() && list.items().stream().allMatch(YamlNode.Fields.class::isInstance)) {
            return null;
        }
        var line = new StringBuilder("[");
        for (var item : list.items()) {
            var text = onOneLine(item);
            if (text == null) {
                return null;
            }
            line.append(line.length() > 1 ? ", " : "").append(text);
        }
        return line.append(']').toString();
    }

    private static @Nullable String mapOnOneLine(YamlNode.Fields map) {
        var line = new StringBuilder("{");
        for (var field : map.fields()) {
            var text = onOneLine(field.value());
            if (text == null) {
                return null;
            }
            line.append(line.length() > 1 ? ", " : "")
                    .append(YamlScalars.print(field.key(), true))
                    .append(": ")
                    .append(text);
        }
        return line.append('}').toString();
    }

    /** Names in a remark may have any character, and must not end the comment. */
    private static String line(String remark) {
        return BREAKS.matcher(remark).replaceAll(" ");
    }

    private boolean lineIsEmpty() {
        return out.length() == 0 || out.charAt(out.length() - 1) == '\n';
    }

    private int widthOfLine() {
        return out.length() - 1 - out.lastIndexOf("\n");
    }
}
