package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.Mentions;
import java.util.ArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives a column another definition, and leaves what does not differ as it is written.
 *
 * @param known the column before; {@code null} when only the database knows it
 * @param keyClause the primary key of the table, for a column that was it and shall number the rows no longer
 * @param fill what rows with NULL get; {@code null} when they stay as they are
 * @param conversion what is asked of the values when the type is another one; {@code null} for nothing
 */
public record ChangeColumn(
        String column,
        @Nullable ColumnText known,
        ColumnText wanted,
        String keyClause,
        @Nullable String fill,
        @Nullable Conversion conversion)
        implements TableEdit {

    @Override
    public TableDraft apply(TableDraft before) {
        var after = type(before);
        after = identity(after);
        after = aspect(after, ColumnAspect.NOT_NULL, ColumnText::notNull);
        after = aspect(after, ColumnAspect.DEFAULT, ColumnText::defaultValue);
        after = aspect(after, ColumnAspect.COLLATION, ColumnText::collation);
        after = aspect(after, ColumnAspect.GENERATION, ColumnText::generated);
        after = options(enumeration(after));
        var type = after.column(column).declaredType();
        return values(after, !before.column(column).declaredType().equalsIgnoreCase(type));
    }

    private TableDraft type(TableDraft draft) {
        var definition = draft.column(column);
        var written = definition.type();
        if (!differs(ColumnText::type) || definition.declaredType().equalsIgnoreCase(wanted.type())) {
            return draft;
        }
        if (written != null) {
            return draft.withDefinition(
                    wanted.type().isEmpty() ? written.removed() : written.replacedBy(wanted.type()));
        }
        return draft.withDefinition(definition.name().span().followedBy(" " + wanted.type()));
    }

    private TableDraft identity(TableDraft draft) {
        var is = RowNumbers.neverComeAgain(draft.definition())
                && RowKeys.columns(draft.definition()).stream().allMatch(column::equalsIgnoreCase);
        if (is == wanted.identity()) {
            return draft;
        }
        var keyless = new RemovePrimaryKey().apply(draft);
        return wanted.identity()
                ? ColumnAspect.PRIMARY_KEY.with(keyless, column, ColumnText.IDENTITY)
                : new AppendConstraint(keyClause).apply(keyless);
    }

    private TableDraft aspect(TableDraft draft, ColumnAspect aspect, Function<ColumnText, String> part) {
        var clause = part.apply(wanted);
        var written = aspect.of(draft, column);
        return differs(part) && !clause.equalsIgnoreCase(written == null ? "" : written)
                ? aspect.with(draft, column, clause)
                : draft;
    }

    private TableDraft enumeration(TableDraft draft) {
        if (!differs(ColumnText::enumeration)) {
            return draft;
        }
        var result = draft;
        for (var check : draft.column(column).constraints(ColumnConstraint.Check.class)) {
            if (isEnumeration(check)) {
                result = draft.withDefinition(check.span().removed());
            }
        }
        return append(result, wanted.enumeration());
    }

    private boolean isEnumeration(ColumnConstraint.Check check) {
        var name = check.name();
        return name != null
                && name.value().endsWith("_enum")
                && Mentions.in(check.expression().text(), column);
    }

    private TableDraft options(TableDraft draft) {
        if (!differs(ColumnText::options)) {
            return draft;
        }
        var result = draft;
        var old = known == null ? "" : known.options();
        var span = draft.column(column).span();
        if (!old.isEmpty() && span.text().endsWith(old)) {
            var text = span.text();
            result = draft.withDefinition(span.replacedBy(
                    text.substring(0, text.length() - old.length()).stripTrailing()));
        }
        return append(result, wanted.options());
    }

    private TableDraft append(TableDraft draft, String clause) {
        return clause.isEmpty()
                ? draft
                : draft.withDefinition(draft.column(column).span().followedBy(" " + clause));
    }

    private TableDraft values(TableDraft draft, boolean isRetyped) {
        if (!wanted.generated().isEmpty()) {
            return draft.withoutSource(column);
        }
        var source = draft.source(column);
        if (source.isEmpty()) {
            var sources = new ArrayList<>(draft.sources());
            sources.add(ColumnSource.kept(column));
            return draft.withSources(sources);
        }
        var value = source.get().value();
        if (value == null) {
            return draft;
        }
        // What another type may convert is no longer what it was, so that it must not be compared.
        var written = isRetyped ? "(" + value + ")" : value;
        var filled = draft.withSource(
                source.get().withValue(fill == null ? written : "coalesce(" + value + ", " + fill + ")"));
        return conversion == null ? filled : filled.with(conversion);
    }

    private boolean differs(Function<ColumnText, String> part) {
        return known == null || !part.apply(known).equals(part.apply(wanted));
    }
}
