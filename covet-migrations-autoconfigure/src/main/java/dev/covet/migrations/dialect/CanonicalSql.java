package dev.covet.migrations.dialect;

import dev.covet.migrations.expression.CanonicalExpression;
import dev.covet.migrations.expression.ColumnTypes;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.SqlText;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The user's SQL as one engine reads it: the text that is meant for it, in a canonical spelling. */
final class CanonicalSql {

    private final Engine engine;

    CanonicalSql(Engine engine) {
        this.engine = engine;
    }

    /** An expression; it stays as it is when it has no text for this engine. */
    SqlText expression(SqlText text, ColumnTypes columns) {
        return spelt(text, sql -> CanonicalExpression.of(engine, sql, columns));
    }

    SqlText spelt(SqlText text, UnaryOperator<String> spelling) {
        return text.on(engine).map(sql -> SqlText.of(spelling.apply(sql))).orElse(text);
    }

    /** Words of the engine's own; {@code null} when there are none for this engine. */
    @Nullable
    SqlText words(@Nullable SqlText text, UnaryOperator<String> spelling) {
        if (text == null) {
            return null;
        }
        return text.on(engine)
                .map(sql -> spelling.apply(CanonicalExpression.words(engine, sql)))
                .filter(sql -> !sql.isEmpty())
                .map(SqlText::of)
                .orElse(null);
    }

    @Nullable
    SqlText words(@Nullable SqlText text) {
        return words(text, UnaryOperator.identity());
    }
}
