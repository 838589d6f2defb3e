package dev.covet.migrations.lexer;

import org.jspecify.annotations.Nullable;

/** Tells by the first words of a statement of MySQL or MariaDB whether and where it has a body. */
final class RoutineStart {

    enum Verdict {
        UNDECIDED,
        NO_BODY,
        /** A block outside of stored programs, which {@link #openingOr} opens. */
        BLOCK,
        /** Declarations before such a block, in Oracle's syntax. */
        DECLARATIONS,
        /** A procedure or function; its name comes next. */
        ROUTINE,
        /** A trigger or event; its body comes next. */
        BODY,
        /** A package; its name comes next. */
        PACKAGE
    }

    private enum Position {
        FIRST,
        BEGUN,
        CREATING,
        TRIGGER,
        EVENT
    }

    private Position position = Position.FIRST;
    private boolean defined;
    private String previous = "";
    private @Nullable Token opening;

    /** Takes the next token, as long as the verdict is not reached. */
    Verdict accept(Token token) {
        var verdict = switch (position) {
            case FIRST -> first(token);
            case BEGUN -> begun(token);
            case CREATING -> create(token);
            case TRIGGER -> previous.equals("EACH") && token.is("ROW") ? Verdict.BODY : Verdict.UNDECIDED;
            case EVENT -> token.is("DO") ? Verdict.BODY : Verdict.UNDECIDED;
        };
        previous = token.keyword();
        return verdict;
    }

    /** The earlier token that opened the block, or else {@code token}, which does. */
    Token openingOr(Token token) {
        return opening == null ? token : opening;
    }

    private Verdict first(Token token) {
        return switch (token.keyword()) {
            case "CREATE", "ALTER" -> goOn(Position.CREATING);
            case "BEGIN" -> {
                opening = token;
                yield goOn(Position.BEGUN);
            }
            case "IF", "CASE", "LOOP", "REPEAT", "WHILE", "FOR" -> Verdict.BLOCK;
            case "DECLARE" -> Verdict.DECLARATIONS;
            default -> Verdict.NO_BODY;
        };
    }

    /** {@code BEGIN} and {@code BEGIN WORK} begin a transaction, all else is a block, {@code BEGIN NOT ATOMIC} at most. */
    private Verdict begun(Token token) {
        if (token.is("NOT")) {
            return Verdict.UNDECIDED;
        }
        return token.is("WORK") ? Verdict.NO_BODY : Verdict.BLOCK;
    }

    private Verdict create(Token token) {
        return switch (token.keyword()) {
            case "PROCEDURE", "FUNCTION" -> Verdict.ROUTINE;
            case "TRIGGER" -> goOn(Position.TRIGGER);
            case "EVENT" -> goOn(Position.EVENT);
            case "PACKAGE" -> Verdict.PACKAGE;
            case "OR", "REPLACE", "AGGREGATE" -> Verdict.UNDECIDED;
            case "DEFINER" -> {
                defined = true;
                yield Verdict.UNDECIDED;
            }
            case "VIEW", "SQL" -> Verdict.NO_BODY;
            // The name of the definer and of its host, if one was announced.
            default -> defined ? Verdict.UNDECIDED : Verdict.NO_BODY;
        };
    }

    private Verdict goOn(Position next) {
        position = next;
        return Verdict.UNDECIDED;
    }
}
