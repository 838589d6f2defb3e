package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be said of a column behind its type, in the order in which it is put there. */
enum ColumnAspect {
    PRIMARY_KEY(ColumnConstraint.PrimaryKey.class),
    NOT_NULL(ColumnConstraint.NotNull.class),
    DEFAULT(ColumnConstraint.Default.class),
    COLLATION(ColumnConstraint.Collate.class),
    GENERATION(ColumnConstraint.Generated.class);

    private final Class<? extends ColumnConstraint> kind;

    ColumnAspect(Class<? extends ColumnConstraint> kind) {
        this.kind = kind;
    }

    /** The draft whose column says {@code clause} in place of what it says about this now; nothing when it is empty. */
    TableDraft with(TableDraft draft, String column, String clause) {
        var said = draft.column(column).constraints(kind);
        if (said.isEmpty()) {
            return clause.isEmpty()
                    ? draft
                    : draft.withDefinition(place(draft, column).followedBy(" " + clause));
        }
        var result = draft;
        for (var i = said.size(); i > 1; i--) {
            result = result.withDefinition(
                    result.column(column).constraints(kind).get(i - 1).span().removed());
        }
        var first = result.column(column).constraints(kind).get(0).span();
        return result.withDefinition(clause.isEmpty() ? first.removed() : first.replacedBy(clause));
    }

    /** The text that the column says about this; {@code null} when it says nothing. */
    @Nullable
    String of(TableDraft draft, String column) {
        List<? extends ColumnConstraint> said = draft.column(column).constraints(kind);
        return said.isEmpty() ? null : said.get(said.size() - 1).span().textWithoutComments();
    }

    /** What this is put behind. */
    private Span place(TableDraft draft, String name) {
        var column = draft.column(name);
        var type = column.type();
        var place = type == null ? column.name().span() : type;
        for (var aspect : values()) {
            if (aspect == this) {
                break;
            }
            for (var constraint : column.constraints(aspect.kind)) {
                place = constraint.span().end() > place.end() ? constraint.span() : place;
            }
        }
        return place;
    }
}
