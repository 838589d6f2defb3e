package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import dev.covet.migrations.dialect.sqlite.ddl.Span;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes a check away.
 *
 * @param expression what it asks for, to find one that has no name; empty when it is not known
 */
public record RemoveCheck(String name, String expression) implements TableEdit {

    @Override
    public TableDraft apply(TableDraft before) {
        var byName = remove(before, (said, text) -> said != null && said.value().equals(name));
        if (byName != null) {
            return byName;
        }
        var byMeaning = remove(before, (said, text) -> said == null && isMeant(text));
        if (byMeaning == null) {
            throw before.notThere("check '" + name + "'", List.of());
        }
        return byMeaning;
    }

    private static @Nullable TableDraft remove(TableDraft before, BiPredicate<@Nullable Name, Span> meant) {
        for (var check : before.constraints(TableConstraint.Check.class)) {
            if (meant.test(check.name(), check.expression())) {
                return before.withDefinition(check.span().removedFromList());
            }
        }
        for (var column : before.definition().columns()) {
            for (var check : column.constraints(ColumnConstraint.Check.class)) {
                if (meant.test(check.name(), check.expression())) {
                    return before.withDefinition(check.span().removed());
                }
            }
        }
        return null;
    }

    private boolean isMeant(Span written) {
        return written.textWithoutComments().equals(expression.strip());
    }
}
