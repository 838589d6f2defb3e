package dev.covet.migrations.validation;

import java.util.List;

/** Names for a message, the first few of many. */
final class Listed {

    private static final int SHOWN = 5;

    private Listed() {}

    static String of(List<String> names) {
        var shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() <= SHOWN ? shown : shown + " and " + (names.size() - SHOWN) + " more";
    }
}
