package dev.covet.migrations.dialect.sqlite.ddl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param type {@code null} when none is declared
 */
public record ColumnDefinition(
        Span span, Name name, @Nullable Span type, List<ColumnConstraint> constraints) {

    public ColumnDefinition {
        constraints = List.copyOf(constraints);
    }

    /** The type as SQLite knows it: empty for none, and of a type in quotes what is between the first ones. */
    public String declaredType() {
        if (type == null) {
            return "";
        }
        var text = type.text();
        return "\"`['".indexOf(text.charAt(0)) < 0
                ? text
                : new DdlCursor(text).name().value();
    }

    /** The constraints of that kind, in their order. */
    public <C extends ColumnConstraint> List<C> constraints(Class<C> kind) {
        var found = new ArrayList<C>();
        for (var constraint : constraints) {
            if (kind.isInstance(constraint)) {
                found.add(kind.cast(constraint));
            }
        }
        return List.copyOf(found);
    }
}
