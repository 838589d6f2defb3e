package dev.covet.migrations.catalog.mysqlfamily;

import java.util.regex.Pattern;

/** The user in whose name a view or routine runs. */
final class Definers {

    private static final Pattern DEFINER = Pattern.compile(" DEFINER=(?:`(?:[^`]|``)*+`@?)++");

    private Definers() {}

    /** The statement without that user, who need not exist elsewhere: whoever executes it becomes the one. */
    static String without(String create) {
        return DEFINER.matcher(create).replaceFirst("");
    }
}
