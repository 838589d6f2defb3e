package dev.covet.migrations.lexer;

import dev.covet.migrations.lexer.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Bodies of the stored programs of MySQL and MariaDB, and MariaDB's blocks outside of programs.
 *
 * <p>Words such as IF, REPEAT, BEGIN and END mean something else in most places, so they count only where a statement of
 * the body can begin. Between there and the semicolon nothing has to be understood, but for conditions, which end with a
 * word.
 */
final class RoutineBlocks implements BlockDepth {

    private enum Position {
        /** Where it is not known yet whether the statement has a body. */
        UNDECIDED,
        /** Where the name of a routine is expected. */
        NAME,
        /** Before the body; a verb or an opening word begins it. */
        HEADER,
        /** Behind the RETURN of a header, which in Oracle's syntax names a type. */
        RETURN,
        PACKAGE,
        /** Where a statement of a body begins. */
        START,
        /** Behind the first word of a statement, which may be a label. */
        LABEL,
        DECLARATION,
        HANDLER,
        /** Within a condition, up to THEN, DO, LOOP or END. */
        CONDITION,
        /** Where nothing matters up to the semicolon. */
        INSIDE
    }

    private final Deque<Token> open = new ArrayDeque<>();
    private final RoutineStart statement = new RoutineStart();
    private Position position = Position.UNDECIDED;
    private boolean bodyExpected;
    private int parentheses;
    private int cases;
    private String previous = "";

    @Override
    public void accept(Token token) {
        if (position == Position.INSIDE || token.is(Kind.EXECUTABLE_COMMENT)) {
            return;
        }
        if (position == Position.UNDECIDED) {
            decide(token);
        } else if (token.is(Kind.WORD)) {
            word(token);
        } else if (token.is(Kind.SYMBOL)) {
            symbol(token);
        } else {
            name();
        }
        previous = token.keyword();
    }

    @Override
    public boolean acceptSemicolon() {
        position = Position.START;
        parentheses = 0;
        return open.isEmpty() && !bodyExpected;
    }

    @Override
    public Optional<Token> open() {
        return Optional.ofNullable(open.peek());
    }

    private void decide(Token token) {
        switch (statement.accept(token)) {
            case UNDECIDED -> {}
            case NO_BODY -> position = Position.INSIDE;
            case BLOCK -> block(token);
            case DECLARATIONS -> expectBody();
            case ROUTINE -> position = Position.NAME;
            case BODY -> position = Position.HEADER;
            case PACKAGE -> {
                open.push(token);
                position = Position.PACKAGE;
            }
        }
    }

    private void block(Token token) {
        var opening = statement.openingOr(token);
        open(opening);
        if (!token.equals(opening) && !token.is("ATOMIC")) {
            accept(token);
        }
    }

    /** Takes a name in quotes, a string, or a word that cannot be a keyword. */
    private void name() {
        switch (position) {
            case NAME -> position = Position.HEADER;
            case LABEL -> position = Position.INSIDE;
            case START -> startWithName();
            default -> {}
        }
    }

    /** A label, or a body in another language, as in {@code AS 'return 1'}. */
    private void startWithName() {
        if (previous.equals("AS")) {
            expectNoBody();
        } else {
            position = Position.LABEL;
        }
    }

    private void symbol(Token token) {
        if (token.is('(')) {
            parentheses++;
        } else if (token.is(')')) {
            parentheses--;
        }
        if (position == Position.LABEL) {
            position = endsLabel(token) ? Position.START : Position.INSIDE;
        } else if (position == Position.START && token.is('(')) {
            position = Position.INSIDE;
        }
    }

    /** {@code label:} or, in Oracle's syntax, {@code <<label>>}; but {@code name :=} is an assignment. */
    private static boolean endsLabel(Token token) {
        return token.is('>') || (token.is(':') && !token.script().startsWith(":=", token.start()));
    }

    private void word(Token token) {
        switch (position) {
            case NAME -> position = Position.HEADER;
            case HEADER -> header(token);
            case RETURN -> returnType(token);
            case PACKAGE -> packageHeader(token);
            case START -> start(token);
            case DECLARATION -> position = token.is("HANDLER") ? Position.HANDLER : position;
            case HANDLER -> position = token.is("FOR") ? Position.HEADER : position;
            case CONDITION -> condition(token);
            case LABEL, UNDECIDED, INSIDE -> position = Position.INSIDE;
        }
    }

    private void header(Token token) {
        if (parentheses > 0) {
            return;
        }
        switch (token.keyword()) {
            case "BEGIN", "IF", "CASE", "LOOP", "REPEAT", "WHILE", "FOR" -> open(token);
            case "RETURN" -> position = Position.RETURN;
            case "AS", "IS" -> expectBody();
            case "SET" -> position = isOfType() ? position : Position.INSIDE;
            case "SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE", "CALL", "DO", "WITH", "VALUES", "TABLE" ->
                position = Position.INSIDE;
            case "SIGNAL", "RESIGNAL", "EXECUTE", "PREPARE", "CREATE", "ALTER", "DROP", "RENAME", "TRUNCATE", "LOAD" ->
                position = Position.INSIDE;
            default -> {}
        }
    }

    /** {@code CHARACTER SET utf8mb4} and {@code RETURNS SET('a', 'b')} do not begin a statement. */
    private boolean isOfType() {
        return previous.equals("CHARACTER") || previous.equals("CHAR") || previous.equals("RETURNS");
    }

    private void returnType(Token token) {
        if (parentheses == 0 && (token.is("AS") || token.is("IS"))) {
            expectBody();
        }
    }

    /** In Oracle's syntax declarations, with semicolons, come before BEGIN. */
    private void expectBody() {
        bodyExpected = true;
        position = Position.START;
    }

    private void expectNoBody() {
        bodyExpected = false;
        position = Position.INSIDE;
    }

    private void packageHeader(Token token) {
        switch (token.keyword()) {
            case "PROCEDURE", "FUNCTION" -> position = Position.NAME;
            case "AS", "IS" -> position = Position.START;
            case "END" -> close();
            default -> {}
        }
    }

    private void start(Token token) {
        switch (token.keyword()) {
            case "BEGIN" -> begin(token);
            case "IF", "CASE", "LOOP", "REPEAT", "WHILE", "FOR" -> open(token);
            case "END" -> close();
            case "ELSE" -> {}
            // As in RETURN value IS NULL, which only looks like the IS before a body.
            case "NULL", "NOT", "TRUE", "FALSE", "UNKNOWN" -> expectNoBody();
            case "WHEN", "ELSEIF", "ELSIF", "UNTIL", "EXCEPTION" -> position = Position.CONDITION;
            case "DECLARE" -> position = Position.DECLARATION;
            case "PROCEDURE", "FUNCTION" -> position = Position.NAME;
            default -> position = Position.LABEL;
        }
    }

    /** The initialisation of a package begins with a BEGIN that shares the package's END. */
    private void begin(Token token) {
        if (bodyExpected || open.isEmpty() || !open.element().is("PACKAGE")) {
            open(token);
        }
    }

    private void condition(Token token) {
        switch (token.keyword()) {
            case "CASE" -> cases++;
            case "THEN", "DO", "LOOP" -> position = cases == 0 ? Position.START : position;
            case "END" -> endWithin();
            default -> {}
        }
    }

    /** Ends an expression's CASE, or the REPEAT to which the condition belongs. */
    private void endWithin() {
        if (cases > 0) {
            cases--;
        } else {
            close();
        }
    }

    private void open(Token token) {
        open.push(token);
        bodyExpected = false;
        parentheses = 0;
        cases = 0;
        position = token.is("BEGIN") || token.is("LOOP") || token.is("REPEAT") ? Position.START : Position.CONDITION;
    }

    /** Behind END comes the word of what it ends, or a label, or nothing. */
    private void close() {
        open.poll();
        position = Position.INSIDE;
    }
}
