package dev.covet.migrations.lexer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bodies of SQLite's triggers. As in <a href="https://www.sqlite.org/c3ref/complete.html">sqlite3_complete</a> only an
 * END between semicolons closes one, so that the END of a CASE does not.
 */
final class TriggerBlocks implements BlockDepth {

    private enum Position {
        FIRST,
        CREATING,
        HEADER,
        START,
        INSIDE,
        END
    }

    private Position position = Position.FIRST;
    private @Nullable Token open;

    @Override
    public void accept(Token token) {
        switch (position) {
            case FIRST -> first(token);
            case CREATING -> create(token);
            case HEADER -> header(token);
            case START -> position = token.is("END") ? Position.END : Position.INSIDE;
            case INSIDE, END -> position = Position.INSIDE;
        }
    }

    @Override
    public boolean acceptSemicolon() {
        var ends = open == null || position == Position.END;
        position = Position.START;
        return ends;
    }

    @Override
    public Optional<Token> open() {
        return position == Position.END ? Optional.empty() : Optional.ofNullable(open);
    }

    private void first(Token token) {
        position = switch (token.keyword()) {
            case "EXPLAIN", "QUERY", "PLAN" -> Position.FIRST;
            case "CREATE" -> Position.CREATING;
            default -> Position.INSIDE;
        };
    }

    private void create(Token token) {
        position = switch (token.keyword()) {
            case "TEMP", "TEMPORARY" -> Position.CREATING;
            case "TRIGGER" -> Position.HEADER;
            default -> Position.INSIDE;
        };
    }

    private void header(Token token) {
        if (token.is("BEGIN")) {
            open = token;
            position = Position.INSIDE;
        }
    }
}
