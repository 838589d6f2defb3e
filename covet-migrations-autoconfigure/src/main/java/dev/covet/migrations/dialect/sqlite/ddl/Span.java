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

    @Override
    public String toString() {
        return text();
    }
}
