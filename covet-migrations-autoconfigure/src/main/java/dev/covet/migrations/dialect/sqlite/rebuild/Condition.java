package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.Mentions;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A check of a table, wherever it is written.
 *
 * @param name {@code null} when it has none
 */
record Condition(@Nullable Name name, String expression) {

    static Stream<Condition> of(CreateTable table) {
        var columns = table.columns().stream()
                .flatMap(column -> column.constraints(ColumnConstraint.Check.class).stream())
                .map(check -> new Condition(check.name(), check.expression().textWithoutComments()));
        var constraints = table.constraints().stream()
                .filter(TableConstraint.Check.class::isInstance)
                .map(TableConstraint.Check.class::cast)
                .map(check -> new Condition(check.name(), check.expression().textWithoutComments()));
        return Stream.concat(columns, constraints);
    }

    boolean mentions(String column) {
        return Mentions.in(expression, column);
    }

    /** What to call it in a message. */
    String label() {
        return "'" + (name == null ? expression : name.value()) + "'";
    }
}
