package dev.covet.migrations.dialect.sqlite.ddl;

import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Table;
import java.util.Locale;
import java.util.Set;

/**
 * Whether an expression is true or false for every row. SQLite's statement that adds a check refuses rows for which it is
 * neither, though the check itself lets them in.
 */
public final class TwoValued {

    /** Words that may stand before a parenthesis without making it a function's, or that take no NULL out of none. */
    private static final Set<String> LOGIC = Set.of("and", "or", "not", "in", "between", "like", "glob");

    private TwoValued() {}

    /** False when in doubt. */
    public static boolean isTrueOrFalse(String expression, Table table) {
        return !expression.contains("->")
                && table.columns().stream()
                        .filter(Column::nullable)
                        .noneMatch(column -> Mentions.ofColumn(expression, column.name()))
                && new DdlTokenizer(expression)
                        .all().stream().filter(DdlToken::isMeaningful).allMatch(token -> isHarmless(token, table));
    }

    private static boolean isHarmless(DdlToken token, Table table) {
        return switch (token.kind()) {
            case STRING, BLOB, NUMBER, END, COMMENT, BLANK -> true;
            case SYMBOL -> !token.is('/') && !token.is('%');
            case WORD, QUOTED_NAME ->
                LOGIC.contains(token.name().value().toLowerCase(Locale.ROOT))
                        || table.columns().stream()
                                .anyMatch(column -> column.name()
                                        .equalsIgnoreCase(token.name().value()));
        };
    }
}
