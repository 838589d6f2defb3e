package dev.covet.migrations.dialect.sqlite.ddl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A definition put together again from the parts of its tree, and what stands between its columns and constraints. */
final class Printed {

    private Printed() {}

    /** The text of the tree: of each node the text before, between and behind its parts, and the parts' own. */
    static String of(Record node) {
        var span = span(node);
        var text = new StringBuilder();
        var position = span.start();
        for (var part : parts(node)) {
            var inner = span(part);
            if (inner.start() < position || inner.end() > span.end() || inner.end() < inner.start()) {
                throw new AssertionError("'" + inner + "' is not where it belongs in '" + span + "'");
            }
            text.append(span.source(), position, inner.start()).append(of(part));
            position = inner.end();
        }
        return text.append(span.source(), position, span.end()).toString();
    }

    /** What a table's text has between its parentheses besides columns and constraints. */
    static String between(CreateTable table) {
        var text = new StringBuilder();
        var position = table.body().start();
        var items = new ArrayList<Record>();
        table.columns().forEach(items::add);
        table.constraints().forEach(constraint -> items.add((Record) constraint));
        for (var item : items) {
            text.append(table.span().source(), position, span(item).start());
            position = span(item).end();
        }
        text.append(table.span().source(), position, table.body().end());
        return new Span(text.toString(), 0, text.length()).textWithoutComments();
    }

    private static Span span(Record node) {
        return node instanceof Span span ? span : (Span) component(node, "span");
    }

    private static List<Record> parts(Record node) {
        var parts = new ArrayList<Record>();
        if (!(node instanceof Span)) {
            for (var component : node.getClass().getRecordComponents()) {
                // The body is made of the columns and constraints, a part's expression of its column.
                if (!List.of("span", "body", "expression").contains(component.getName())
                        || node instanceof CreateTrigger
                        || node instanceof ColumnConstraint) {
                    add(parts, component.getName().equals("span") ? null : component(node, component.getName()));
                }
            }
        }
        parts.sort(Comparator.comparingInt(part -> span(part).start()));
        return parts;
    }

    private static void add(List<Record> parts, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(one -> parts.add((Record) one));
        } else if (value instanceof Record one) {
            parts.add(one);
        }
    }

    private static Object component(Record node, String name) {
        try {
            var accessor = node.getClass().getDeclaredMethod(name);
            accessor.setAccessible(true);
            return accessor.invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
