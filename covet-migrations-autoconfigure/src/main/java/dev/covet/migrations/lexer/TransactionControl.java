package dev.covet.migrations.lexer;

import dev.covet.migrations.lexer.Token.Kind;
import dev.covet.migrations.schema.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognises the statements of an engine that begin or end transactions. Savepoints do neither. */
final class TransactionControl {

    /** Variables of these scopes are those of other sessions. */
    private static final Set<String> OTHER_SCOPES = Set.of("GLOBAL", "PERSIST", "PERSIST_ONLY");

    private final Engine engine;

    TransactionControl(Engine engine) {
        this.engine = engine;
    }

    boolean isStatement(SqlStatement statement) {
        var tokenizer = new Tokenizer(LexicalRules.of(engine), statement.sql());
        return switch (next(tokenizer).keyword()) {
            case "BEGIN" -> !isOfMysqlFamily() || isEndOrWork(next(tokenizer));
            case "START" -> next(tokenizer).is("TRANSACTION");
            case "COMMIT" -> true;
            case "ROLLBACK" -> rest(tokenizer).stream().noneMatch(token -> token.is("TO"));
            case "END" -> !isOfMysqlFamily();
            case "ABORT" -> engine == Engine.POSTGRESQL;
            case "PREPARE" -> engine == Engine.POSTGRESQL && next(tokenizer).is("TRANSACTION");
            case "XA" -> isOfMysqlFamily();
            case "SET" -> isOfMysqlFamily() && setsAutocommit(rest(tokenizer));
            default -> false;
        };
    }

    private boolean isOfMysqlFamily() {
        return engine == Engine.MYSQL || engine == Engine.MARIADB;
    }

    /** Anything else behind BEGIN makes it a block. */
    private static boolean isEndOrWork(Token token) {
        return token.is(Kind.END_OF_SCRIPT) || token.is("WORK");
    }

    private static Token next(Tokenizer tokenizer) {
        var token = tokenizer.next();
        return token.is(Kind.EXECUTABLE_COMMENT) ? next(tokenizer) : token;
    }

    private static List<Token> rest(Tokenizer tokenizer) {
        var tokens = new ArrayList<Token>();
        for (var token = next(tokenizer); !token.is(Kind.END_OF_SCRIPT); token = next(tokenizer)) {
            tokens.add(token);
        }
        return tokens;
    }

    /** Finds {@code autocommit = 0}, {@code SESSION autocommit = 0} and {@code @@session.autocommit = 0}. */
    private static boolean setsAutocommit(List<Token> tokens) {
        for (var index = 0; index + 1 < tokens.size(); index++) {
            var assignment = tokens.get(index + 1);
            if (tokens.get(index).text().equalsIgnoreCase("autocommit")
                    && (assignment.is('=') || assignment.is(':'))
                    && isOfSession(text(tokens, index - 1), text(tokens, index - 2))) {
                return true;
            }
        }
        return false;
    }

    /** One at sign makes it a variable of the user, two make it the server's. */
    private static boolean isOfSession(String before, String secondBefore) {
        if (before.equals("@")) {
            return secondBefore.equals("@");
        }
        return !OTHER_SCOPES.contains(before.equals(".") ? secondBefore : before);
    }

    private static String text(List<Token> tokens, int index) {
        return index < 0 ? "" : tokens.get(index).text().toUpperCase(Locale.ROOT);
    }
}
