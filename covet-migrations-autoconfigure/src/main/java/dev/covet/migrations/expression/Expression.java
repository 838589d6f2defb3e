package dev.covet.migrations.expression;

import java.util.List;
import java.util.Set;

/**
 * A node of an expression.
 *
 * @param value a name, a text's value, a number; of a compound its operator, its function's name with {@code ()} behind it,
 *     or its type's name with {@code ::} before it
 * @param height how many nodes it is at most from here to a node without parts; computed
 * @param parts operands of a compound, in their order; empty for all else
 */
record Expression(Kind kind, String value, int height, List<Expression> parts) {

    /** Higher ones would need more of the stack than there may be; nobody writes them. */
    private static final int HIGHEST = 400;

    enum Kind {
        NAME,
        /** A word that is not a name, such as {@code null} or {@code current_date}. */
        WORD,
        TEXT,
        BYTES,
        NUMBER,
        COMPOUND
    }

    static final Expression NULL = word("null");

    private static final Set<String> BOOLEAN = Set.of(
            "=",
            "<>",
            "<",
            "<=",
            ">",
            ">=",
            "<=>",
            "and",
            "or",
            "xor",
            "not",
            "in",
            "not in",
            "like",
            "not like",
            "regexp",
            "not regexp",
            "is null",
            "is not null",
            "is true",
            "is not true",
            "is false",
            "is not false",
            "is distinct from",
            "is not distinct from");

    Expression {
        parts = List.copyOf(parts);
        height = 1 + parts.stream().mapToInt(Expression::height).max().orElse(0);
        if (height > HIGHEST) {
            throw new Unparsable("too deep");
        }
    }

    private Expression(Kind kind, String value, List<Expression> parts) {
        this(kind, value, 0, parts);
    }

    static Expression name(String name) {
        return new Expression(Kind.NAME, name, List.of());
    }

    static Expression word(String word) {
        return new Expression(Kind.WORD, word, List.of());
    }

    static Expression text(String text) {
        return new Expression(Kind.TEXT, text, List.of());
    }

    static Expression bytes(String hex) {
        return new Expression(Kind.BYTES, hex, List.of());
    }

    static Expression number(String number) {
        return new Expression(Kind.NUMBER, number, List.of());
    }

    static Expression of(String head, Expression... parts) {
        return new Expression(Kind.COMPOUND, head, List.of(parts));
    }

    static Expression of(String head, List<Expression> parts) {
        return new Expression(Kind.COMPOUND, head, parts);
    }

    static Expression call(String function, List<Expression> arguments) {
        return of(function + "()", arguments);
    }

    /** Whether it is a compound with that operator. */
    boolean is(String head) {
        return kind == Kind.COMPOUND && value.equals(head);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && value.equals(word);
    }

    boolean isCall() {
        return kind == Kind.COMPOUND && value.endsWith("()");
    }

    boolean isCast() {
        return kind == Kind.COMPOUND && value.startsWith("::");
    }

    /** Whether it is a value that is written out. */
    boolean isLiteral() {
        return kind == Kind.TEXT
                || kind == Kind.BYTES
                || kind == Kind.NUMBER
                || isWord("null")
                || isWord("true")
                || isWord("false");
    }

    /** Whether it can be nothing but true, false or NULL. */
    boolean isBoolean() {
        return kind == Kind.COMPOUND && BOOLEAN.contains(value);
    }

    Expression part(int position) {
        return parts.get(position);
    }
}
