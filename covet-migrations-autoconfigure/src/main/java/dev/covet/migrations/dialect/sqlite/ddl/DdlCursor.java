package dev.covet.migrations.dialect.sqlite.ddl;

import dev.covet.migrations.dialect.sqlite.ddl.DdlToken.Kind;
import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.ArrayList;
import java.util.List;

/** A place among the tokens of a definition that mean something; it only ever goes forward. */
public final class DdlCursor {

    private final String source;
    private final List<DdlToken> tokens;
    private final DdlToken end;
    private int index;

    DdlCursor(String source) {
        this.source = source;
        this.tokens = new DdlTokenizer(source)
                .all().stream().filter(DdlToken::isMeaningful).toList();
        this.end = new DdlToken(Kind.END, source, source.length(), source.length());
    }

    /** A part of a definition alone; what is read of it knows where it stands in the whole. */
    public DdlCursor(Span part) {
        this.source = part.source();
        this.tokens = new DdlTokenizer(source)
                .all().stream()
                        .filter(token ->
                                token.isMeaningful() && token.start() >= part.start() && token.end() <= part.end())
                        .toList();
        this.end = new DdlToken(Kind.END, source, part.end(), part.end());
    }

    public DdlToken peek() {
        return peek(0);
    }

    public DdlToken peek(int ahead) {
        return index + ahead < tokens.size() ? tokens.get(index + ahead) : end;
    }

    public DdlToken next() {
        var token = peek();
        index++;
        return token;
    }

    public boolean isAtEnd() {
        return index >= tokens.size();
    }

    public boolean isAt(String keyword) {
        return peek().is(keyword);
    }

    /** Whether these keywords follow one another here. */
    public boolean isAt(String first, String second) {
        return peek().is(first) && peek(1).is(second);
    }

    public boolean isAtAny(List<String> keywords) {
        return keywords.stream().anyMatch(this::isAt);
    }

    /** Goes past the keyword if it stands here. */
    public boolean accept(String keyword) {
        var there = isAt(keyword);
        index += there ? 1 : 0;
        return there;
    }

    public boolean accept(char symbol) {
        var there = peek().is(symbol);
        index += there ? 1 : 0;
        return there;
    }

    public void expect(String keyword) {
        if (!accept(keyword)) {
            throw expected(keyword);
        }
    }

    public void expect(char symbol) {
        if (!accept(symbol)) {
            throw expected("'" + symbol + "'");
        }
    }

    public Name name() {
        if (!peek().isName()) {
            throw expected("a name");
        }
        return next().name();
    }

    /** Names in parentheses, commas between them. */
    public List<Name> names() {
        var names = new ArrayList<Name>();
        expect('(');
        do {
            names.add(name());
        } while (accept(','));
        expect(')');
        return names;
    }

    /** Goes past a pair of parentheses; gives what is between them. */
    Span parenthesised() {
        var start = peek().end();
        expect('(');
        var unused = skipTo(')');
        var end = peek().start();
        var inner = new Span(source, start, end);
        expect(')');
        return inner;
    }

    /** Goes on to one of these symbols, past those in parentheses, or to the end; gives the tokens between. */
    public List<DdlToken> skipTo(char... symbols) {
        var skipped = new ArrayList<DdlToken>();
        var depth = 0;
        while (!isAtEnd() && (depth > 0 || !isAtAny(symbols))) {
            var token = next();
            skipped.add(token);
            depth += token.is('(') ? 1 : token.is(')') ? -1 : 0;
        }
        return skipped;
    }

    private boolean isAtAny(char... symbols) {
        for (var symbol : symbols) {
            if (peek().is(symbol)) {
                return true;
            }
        }
        return false;
    }

    /** From the beginning of {@code first} to the end of what was read last. */
    public Span since(DdlToken first) {
        return new Span(source, first.start(), Math.max(first.start(), lastEnd()));
    }

    /** From here to the end of the last token. */
    Span rest() {
        var first = peek();
        index = tokens.size();
        return since(first);
    }

    private int lastEnd() {
        return index == 0 ? 0 : tokens.get(Math.min(index, tokens.size()) - 1).end();
    }

    public InvalidMigrationException expected(String wanted) {
        var found = isAtEnd() ? "it ends" : "there is '" + peek().text() + "'";
        return DdlProblem.at(source, peek().start(), "Where " + wanted + " is expected, " + found + ".");
    }
}
