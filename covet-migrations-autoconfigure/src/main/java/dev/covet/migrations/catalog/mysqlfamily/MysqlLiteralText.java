package dev.covet.migrations.catalog.mysqlfamily;

import dev.covet.migrations.dialect.mysqlfamily.QuotedStrings;
import java.util.Optional;
import java.util.regex.Pattern;

/** String literals with the name of their character set before them, as MySQL writes them. */
final class MysqlLiteralText {

    private static final Pattern INTRODUCER = Pattern.compile("^_utf8(?:mb[34])?\\s*(?=')");

    private MysqlLiteralText() {}

    /** The value of an expression that is nothing but a literal. */
    static Optional<String> of(String sql) {
        return QuotedStrings.single(INTRODUCER.matcher(sql).replaceFirst(""));
    }
}
