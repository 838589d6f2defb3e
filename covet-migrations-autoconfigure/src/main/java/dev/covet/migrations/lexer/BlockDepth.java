package dev.covet.migrations.lexer;

import dev.covet.migrations.schema.Engine;
import java.util.Optional;

/** Follows one statement token by token, and knows which of its semicolons are within a block and so do not end it. */
interface BlockDepth {

    /** Takes the next token of the statement, which is no semicolon. */
    void accept(Token token);

    /** Takes a semicolon, and tells whether the statement ends with it. */
    boolean acceptSemicolon();

    /** The token that opened the innermost block which is open; empty when none is. */
    Optional<Token> open();

    static BlockDepth of(Engine engine) {
        return switch (engine) {
            case POSTGRESQL -> new AtomicBlocks();
            case MYSQL, MARIADB -> new RoutineBlocks();
            case SQLITE -> new TriggerBlocks();
        };
    }
}
