package dev.covet.migrations.lexer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bodies of PostgreSQL that are no strings: {@code BEGIN ATOMIC} of a function or procedure, and the parentheses of a
 * rule. Everything else that contains semicolons is quoted there.
 */
final class AtomicBlocks implements BlockDepth {

    private enum Position {
        FIRST,
        CREATING,
        ROUTINE,
        RULE,
        OTHER
    }

    private final Deque<Token> open = new ArrayDeque<>();
    private final PsqlSyntax psqlSyntax = new PsqlSyntax();
    private Position position = Position.FIRST;
    private int parentheses;
    private @Nullable Token previous;

    @Override
    public void accept(Token token) {
        psqlSyntax.refuse(token);
        if (position != Position.OTHER) {
            follow(token);
            previous = token;
        }
    }

    @Override
    public boolean acceptSemicolon() {
        return open.isEmpty();
    }

    @Override
    public Optional<Token> open() {
        return Optional.ofNullable(open.peek());
    }

    private void follow(Token token) {
        switch (position) {
            case FIRST -> position = token.is("CREATE") ? Position.CREATING : Position.OTHER;
            case CREATING -> create(token);
            case ROUTINE -> routine(token);
            case RULE -> rule(token);
            case OTHER -> {}
        }
    }

    private void create(Token token) {
        position = switch (token.keyword()) {
            case "OR", "REPLACE" -> Position.CREATING;
            case "FUNCTION", "PROCEDURE" -> Position.ROUTINE;
            case "RULE" -> Position.RULE;
            default -> Position.OTHER;
        };
    }

    private void rule(Token token) {
        if (token.is('(')) {
            open.push(token);
        } else if (token.is(')')) {
            open.poll();
        }
    }

    private void routine(Token token) {
        if (token.is('(')) {
            parentheses++;
        } else if (token.is(')')) {
            parentheses--;
        } else if (parentheses == 0) {
            block(token, previous == null ? token : previous);
        }
    }

    private void block(Token token, Token before) {
        if (before.is("AS")) {
            // The name of a column, which may be any word there.
            return;
        }
        switch (token.keyword()) {
            case "ATOMIC" -> {
                if (before.is("BEGIN")) {
                    open.push(before);
                }
            }
            case "CASE" -> {
                if (!open.isEmpty()) {
                    open.push(token);
                }
            }
            case "END" -> open.poll();
            default -> {}
        }
    }
}
