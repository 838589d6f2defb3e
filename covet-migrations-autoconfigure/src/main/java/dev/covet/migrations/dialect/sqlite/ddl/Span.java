package dev.covet.migrations.dialect.sqlite.ddl;

/**
 * A stretch of a definition's text.
 *
 * @param source the whole definition
 * @param start the offset of its first character
 * @param end the offset behind its last character
 */
public record Span(String source, int start, int end) {

    /** The text as it was written. */
    public String text() {
        return source.substring(start, end);
    }

    /** The text on which nothing depends on lines: each comment is a blank, and the ends are bare. */
    public String textWithoutComments() {
        var text = text();
        if (!text.contains("--") && !text.contains("/*")) {
            return text.strip();
        }
        var result = new StringBuilder();
        for (var token : new DdlTokenizer(text).all()) {
            result.append(token.is(DdlToken.Kind.COMMENT) ? " " : token.text());
        }
        return result.toString().strip();
    }

    /** The source with {@code text} in place of this stretch. */
    public String replacedBy(String text) {
        return source.substring(0, start) + text + source.substring(end);
    }

    /** The source with {@code text} right behind this stretch. */
    public String followedBy(String text) {
        return source.substring(0, end) + text + source.substring(end);
    }

    /** The source with {@code text} right before this stretch. */
    public String precededBy(String text) {
        return source.substring(0, start) + text + source.substring(start);
    }

    /** The source without this stretch and the blanks before it; comments stay. */
    public String removed() {
        var from = blanksBefore();
        var rest = source.substring(end);
        // What follows a comment to the end of a line must not become part of it.
        return source.substring(0, from) + (isBehindComment(from) && !rest.startsWith("\n") ? "\n" : "") + rest;
    }

    /** The source without this stretch, an item of a list, and without one comma beside it, if there is one. */
    public String removedFromList() {
        var before = new DdlToken(DdlToken.Kind.BLANK, source, 0, 0);
        for (var token : new DdlTokenizer(source).all()) {
            if (token.isMeaningful() && token.end() <= start) {
                before = token;
            } else if (token.isMeaningful() && token.start() >= end) {
                if (token.is(',')) {
                    return new Span(source, start, token.end()).removed();
                }
                break;
            }
        }
        if (!before.is(',')) {
            return removed();
        }
        var comma = before.start();
        return new Span(source.substring(0, comma) + source.substring(comma + 1), start - 1, end - 1).removed();
    }

    /** The blanks before this stretch; one when there are none. */
    public String separation() {
        var from = blanksBefore();
        return from < start ? source.substring(from, start) : " ";
    }

    private int blanksBefore() {
        var from = start;
        while (from > 0 && " \t\n\f\r".indexOf(source.charAt(from - 1)) >= 0) {
            from--;
        }
        return from;
    }

    private boolean isBehindComment(int offset) {
        return new DdlTokenizer(source)
                .all().stream()
                        .anyMatch(token -> token.end() == offset
                                && token.is(DdlToken.Kind.COMMENT)
                                && token.text().startsWith("--"));
    }

    @Override
    public String toString() {
        return text();
    }
}
