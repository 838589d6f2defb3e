package dev.covet.migrations.diff.rename;

/** How many letters must be put in, taken out or replaced to make one word of another. */
final class EditDistance {

    private EditDistance() {}

    static int between(String one, String other) {
        var previous = new int[other.length() + 1];
        var current = new int[other.length() + 1];
        for (var at = 0; at <= other.length(); at++) {
            previous[at] = at;
        }
        for (var row = 1; row <= one.length(); row++) {
            current[0] = row;
            for (var at = 1; at <= other.length(); at++) {
                var replaced = previous[at - 1] + (one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1);
                current[at] = Math.min(replaced, Math.min(previous[at], current[at - 1]) + 1);
            }
            var swap = previous;
            previous = current;
            current = swap;
        }
        return previous[other.length()];
    }

    /** 1 for equal words, 0 for words without a letter in common at its place. */
    static double similarity(String one, String other) {
        var longest = Math.max(one.length(), other.length());
        return longest == 0 ? 1 : 1 - (double) between(one, other) / longest;
    }
}
