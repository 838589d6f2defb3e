package dev.covet.sample.workorders.customers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of a name that is searched in: without accents, in lower case, one blank between words. */
final class SearchName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int COLUMN_LENGTH = 255;

    private SearchName() {}

    static String of(String name) {
        var decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        var plain = BLANKS.matcher(MARKS.matcher(decomposed).replaceAll("")).replaceAll(" ");
        var lower = plain.strip().toLowerCase(Locale.ROOT);
        return lower.length() <= COLUMN_LENGTH ? lower : lower.substring(0, COLUMN_LENGTH);
    }
}
