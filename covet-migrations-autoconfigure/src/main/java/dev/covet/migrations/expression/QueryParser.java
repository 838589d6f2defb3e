package dev.covet.migrations.expression;

import dev.covet.migrations.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads queries of tables and joins of them, and spells each clause in its canonical way. */
final class QueryParser {

    private static final Set<String> CLAUSES = Set.of(
            "from",
            "where",
            "group",
            "having",
            "order",
            "limit",
            "offset",
            "union",
            "intersect",
            "except",
            "join",
            "inner",
            "left",
            "right",
            "full",
            "cross",
            "natural",
            "on",
            "using",
            "as",
            "asc",
            "desc",
            "nulls",
            "with",
            "for",
            "fetch",
            "window");
    private static final Set<String> SETS = Set.of("union", "intersect", "except");

    private final TokenReader tokens;
    private final ExpressionParser expressions;
    private final Printer printer;
    private final EngineSyntax syntax;

    QueryParser(EngineSyntax syntax, List<Token> tokens) {
        this.syntax = syntax;
        this.tokens = new TokenReader(tokens);
        this.expressions = new ExpressionParser(syntax, this.tokens, ColumnTypes.UNKNOWN);
        this.printer = new Printer(syntax);
    }

    /** @throws Unparsable when it is not understood */
    String canonical() {
        var query = new StringBuilder(select());
        while (SETS.contains(tokens.peek().keyword())) {
            query.append(' ').append(tokens.next().keyword());
            query.append(tokens.skip("all") ? " all " : " ").append(select());
        }
        tokens.requireEnd();
        return query.toString();
    }

    private String select() {
        tokens.require("select");
        var query = new StringBuilder("select ");
        tokens.skip("all");
        query.append(tokens.skip("distinct") ? "distinct " : "").append(list(this::item));
        if (tokens.skip("from")) {
            query.append(" from ").append(list(this::source));
        }
        if (tokens.skip("where")) {
            query.append(" where ").append(expression());
        }
        if (tokens.skip("group")) {
            tokens.require("by");
            query.append(" group by ").append(list(this::expression));
        }
        if (tokens.skip("having")) {
            query.append(" having ").append(expression());
        }
        return query.append(order()).append(limits()).toString();
    }

    private String order() {
        if (!tokens.skip("order")) {
            return "";
        }
        tokens.require("by");
        return " order by " + list(this::sorting);
    }

    private String limits() {
        var limits = new StringBuilder();
        for (var word : new String[] {"limit", "offset"}) {
            if (tokens.skip(word)) {
                limits.append(' ').append(word).append(' ').append(expression());
            }
        }
        return limits.toString();
    }

    private interface Part {

        String read();
    }

    private String list(Part part) {
        var all = new ArrayList<String>();
        do {
            all.add(part.read());
        } while (tokens.skipSymbol(","));
        return String.join(", ", all);
    }

    private String expression() {
        return printer.print(expressions.parse(Precedence.LOWEST));
    }

    private String item() {
        if (tokens.skipSymbol("*")) {
            return "*";
        }
        var value = expression();
        var alias = alias();
        return alias.isEmpty() || alias.equals(value) ? value : value + " as " + alias;
    }

    /** The name behind an expression or a table; empty when there is none. */
    private String alias() {
        var isSaid = tokens.skip("as");
        var token = tokens.peek();
        if (token.is(Kind.NAME) || (token.is(Kind.WORD) && (isSaid || !CLAUSES.contains(token.keyword())))) {
            return name();
        }
        return "";
    }

    private String name() {
        var token = tokens.next();
        if (!token.is(Kind.NAME) && !token.is(Kind.WORD)) {
            throw new Unparsable("no name");
        }
        var isFolded = token.is(Kind.WORD) || syntax.foldsQuotedNames();
        return printer.name(isFolded ? new Token(Kind.WORD, token.text()).keyword() : token.text());
    }

    private String sorting() {
        var sorting = new StringBuilder(expression());
        tokens.skip("asc");
        sorting.append(tokens.skip("desc") ? " desc" : "");
        if (tokens.skip("nulls")) {
            sorting.append(" nulls ").append(tokens.next().keyword());
        }
        return sorting.toString();
    }

    /** A table, or several joined; parentheses around the first ones say nothing, as joins are made from the left. */
    private String source() {
        var source = new StringBuilder(table());
        for (var join = join(); !join.isEmpty(); join = join()) {
            source.append(' ').append(join).append(' ').append(table());
            if (tokens.skip("on")) {
                source.append(" on ").append(expression());
            } else if (tokens.skip("using")) {
                tokens.requireSymbol("(");
                source.append(" using (").append(list(this::name)).append(')');
                tokens.requireSymbol(")");
            }
        }
        return source.toString();
    }

    private String table() {
        if (tokens.skipSymbol("(")) {
            var source = source();
            tokens.requireSymbol(")");
            return source;
        }
        var name = name();
        while (tokens.skipSymbol(".")) {
            name = name();
        }
        if (tokens.peek().isSymbol("(")) {
            throw new Unparsable("function");
        }
        var alias = alias();
        return alias.isEmpty() || alias.equals(name) ? name : name + " " + alias;
    }

    /** What joins the next table; empty when nothing does. */
    private String join() {
        var natural = tokens.skip("natural") ? "natural " : "";
        for (var side : new String[] {"left", "right", "full", "cross"}) {
            if (tokens.skip(side)) {
                tokens.skip("outer");
                tokens.require("join");
                return natural + side + " join";
            }
        }
        var isInner = tokens.skip("inner");
        if (isInner || tokens.peek().keyword().equals("join")) {
            tokens.require("join");
            return natural + "join";
        }
        return "";
    }
}
