package dev.covet.migrations.dialect.sqlite.ddl;

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

    /** The constraints of that kind, in their order. */
    public <C extends ColumnConstraint> List<C> constraints(Class<C> kind) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
