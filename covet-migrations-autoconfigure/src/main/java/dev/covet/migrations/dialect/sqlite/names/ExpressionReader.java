package dev.covet.migrations.dialect.sqlite.names;

import dev.covet.migrations.dialect.sqlite.ddl.DdlCursor;
import dev.covet.migrations.dialect.sqlite.ddl.DdlToken;
import dev.covet.migrations.dialect.sqlite.ddl.DdlToken.Kind;
import java.util.List;

/** Finds the names in expressions. A word is one by its place, as most keywords may be names of columns too. */
final class ExpressionReader {

    private static final String OPERATORS = "|+-*/%<>&=!";
    private static final String SIGNS = "-+~";

    private static final List<String> BETWEEN_OPERANDS =
            List.of("AND", "OR", "IS", "LIKE", "GLOB", "REGEXP", "MATCH", "BETWEEN", "ESCAPE");

    private static final List<String> VALUES = List.of("NULL", "CURRENT_TIME", "CURRENT_DATE", "CURRENT_TIMESTAMP");

    private static final List<String> QUERIES = List.of("SELECT", "WITH", "VALUES");

    private final Reading reading;
    private final DdlCursor cursor;
    private final QueryReader queries;

    ExpressionReader(Reading reading, DdlCursor cursor) {
        this.reading = reading;
        this.cursor = cursor;
        this.queries = new QueryReader(reading, cursor, this);
    }

    QueryReader queries() {
        return queries;
    }

    DdlCursor cursor() {
        return cursor;
    }

    /** An expression, to where it can go on no further. */
    void read(Scope scope) {
        do {
            operand(scope);
        } while (isGoingOn(scope));
    }

    /** Expressions with commas between them. */
    void readAll(Scope scope) {
        do {
            read(scope);
        } while (cursor.accept(','));
    }

    private boolean isGoingOn(Scope scope) {
        while (isPassed(scope)) {
            // It may be followed by more of its kind.
        }
        var isOperator = false;
        while (isSymbolOf(OPERATORS)) {
            var unused = cursor.next();
            isOperator = true;
        }
        if (isOperator) {
            return true;
        }
        var isNegated = cursor.isAt("NOT") && BETWEEN_OPERANDS.stream().anyMatch(cursor.peek(1)::is);
        if (isNegated) {
            cursor.expect("NOT");
        }
        if (!cursor.isAtAny(BETWEEN_OPERANDS)) {
            return false;
        }
        if (cursor.next().is("IS")) {
            var unused = cursor.accept("NOT");
            if (cursor.isAt("DISTINCT", "FROM")) {
                cursor.expect("DISTINCT");
                cursor.expect("FROM");
            }
        }
        return true;
    }

    /** What follows an operand and needs none behind it. */
    private boolean isPassed(Scope scope) {
        if (cursor.accept("COLLATE")) {
            var unused = cursor.name();
            return true;
        }
        if (cursor.isAt("NOT", "NULL")) {
            cursor.expect("NOT");
            cursor.expect("NULL");
            return true;
        }
        if (cursor.isAt("IN") || cursor.isAt("NOT", "IN")) {
            var unused = cursor.accept("NOT");
            cursor.expect("IN");
            members(scope);
            return true;
        }
        return cursor.accept("ISNULL") || cursor.accept("NOTNULL");
    }

    private void members(Scope scope) {
        if (cursor.peek().is('(')) {
            parentheses(scope);
        } else {
            var unused = queries.sources().relation(scope);
            if (cursor.peek().is('(')) {
                parentheses(scope);
            }
        }
    }

    private boolean isSymbolOf(String symbols) {
        var token = cursor.peek();
        return token.is(Kind.SYMBOL) && symbols.contains(token.text());
    }

    private void operand(Scope scope) {
        while (isSymbolOf(SIGNS) || (cursor.isAt("NOT") && !cursor.peek(1).is('.'))) {
            var unused = cursor.next();
        }
        var token = cursor.peek();
        if (token.is('(')) {
            parentheses(scope);
        } else if (token.is(Kind.STRING) || token.is(Kind.BLOB) || token.is(Kind.NUMBER) || isValue()) {
            var unused = cursor.next();
        } else if (cursor.isAt("CASE") && !cursor.peek(1).is('.')) {
            choice(scope);
        } else if (token.isName() && cursor.peek(1).is('(')) {
            call(scope);
        } else {
            column(scope);
        }
    }

    private boolean isValue() {
        return cursor.isAtAny(VALUES) && !cursor.peek(1).is('.');
    }

    /** What is between parentheses: a query, expressions, or nothing. */
    private void parentheses(Scope scope) {
        cursor.expect('(');
        if (cursor.isAtAny(QUERIES)) {
            var unused = queries.read(scope);
        } else if (!cursor.peek().is(')')) {
            readAll(scope);
        }
        cursor.expect(')');
    }

    private void choice(Scope scope) {
        cursor.expect("CASE");
        if (!cursor.isAt("WHEN")) {
            read(scope);
        }
        while (cursor.accept("WHEN")) {
            read(scope);
            cursor.expect("THEN");
            read(scope);
        }
        if (cursor.accept("ELSE")) {
            read(scope);
        }
        cursor.expect("END");
    }

    private void call(Scope scope) {
        var name = cursor.next();
        if (name.is("EXISTS")) {
            parentheses(scope);
        } else if (name.is("CAST")) {
            cursor.expect('(');
            read(scope);
            cursor.expect("AS");
            var unused = cursor.skipTo(')');
            cursor.expect(')');
        } else if (name.is("RAISE")) {
            raised(scope);
        } else {
            arguments(scope);
            over(scope);
        }
    }

    private void raised(Scope scope) {
        cursor.expect('(');
        var unused = cursor.next();
        if (cursor.accept(',')) {
            read(scope);
        }
        cursor.expect(')');
    }

    private void arguments(Scope scope) {
        cursor.expect('(');
        var unused = cursor.accept("DISTINCT") || cursor.accept("ALL");
        if (!cursor.accept('*') && !cursor.peek().is(')')) {
            readAll(scope);
        }
        sorting(scope);
        cursor.expect(')');
    }

    private void over(Scope scope) {
        if (cursor.isAt("FILTER") && cursor.peek(1).is('(')) {
            cursor.expect("FILTER");
            cursor.expect('(');
            cursor.expect("WHERE");
            read(scope);
            cursor.expect(')');
        }
        if (cursor.isAt("OVER") && cursor.peek(1).is('(')) {
            cursor.expect("OVER");
            window(scope);
        } else if (cursor.isAt("OVER") && cursor.peek(1).isName()) {
            cursor.expect("OVER");
            var unused = cursor.name();
        }
    }

    /** What a window function looks at; its frame has numbers alone. */
    void window(Scope scope) {
        cursor.expect('(');
        if (cursor.peek().isName() && !cursor.isAtAny(List.of("PARTITION", "ORDER", "ROWS", "RANGE", "GROUPS"))) {
            var unused = cursor.name();
        }
        if (cursor.accept("PARTITION")) {
            cursor.expect("BY");
            readAll(scope);
        }
        sorting(scope);
        var unused = cursor.skipTo(')');
        cursor.expect(')');
    }

    private void sorting(Scope scope) {
        if (cursor.accept("ORDER")) {
            cursor.expect("BY");
            do {
                read(scope);
                direction();
            } while (cursor.accept(','));
        }
    }

    /** The order behind an expression, if there is one. */
    void direction() {
        var unused = cursor.accept("ASC") || cursor.accept("DESC");
        if (cursor.accept("NULLS")) {
            var unusedOrder = cursor.accept("FIRST") || cursor.accept("LAST");
        }
    }

    /** A column with up to two names before it. */
    private void column(Scope scope) {
        if (!cursor.peek().is(Kind.WORD) && !cursor.peek().is(Kind.QUOTED_NAME)) {
            throw cursor.expected("an expression");
        }
        var first = cursor.name();
        if (!cursor.accept('.')) {
            reading.use(first, () -> scope.column(first.value()));
            return;
        }
        var second = cursor.name();
        var qualifier = cursor.peek().is('.') ? second : first;
        var column = cursor.accept('.') ? cursor.name() : second;
        reading.use(qualifier, () -> scope.qualifier(qualifier.value()));
        reading.use(column, () -> scope.column(qualifier.value(), column.value()));
    }

    /** Whether the next token is all there is to sort by. */
    boolean isLoneName() {
        var behind = cursor.peek(1);
        return (cursor.peek().is(Kind.WORD) || cursor.peek().is(Kind.QUOTED_NAME))
                && (behind.is(Kind.END) || isEnd(behind));
    }

    private static boolean isEnd(DdlToken token) {
        return token.is(',')
                || token.is(')')
                || token.is(';')
                || List.of("ASC", "DESC", "NULLS", "COLLATE", "LIMIT").stream().anyMatch(token::is);
    }
}
