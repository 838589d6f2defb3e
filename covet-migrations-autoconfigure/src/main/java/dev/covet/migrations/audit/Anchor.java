package dev.covet.migrations.audit;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An event and the hash that it had. Kept where nobody can reach who can change the database, it shows when the chain was
 * written anew up to there.
 *
 * @param id of the event, from 1 on; 0 for the beginning of the chain
 * @param hash 64 hexadecimal digits, lower case
 */
public record Anchor(long id, String hash) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):([0-9a-fA-F]{64})");

    /** The chain before its first event. */
    static final Anchor BEGINNING = new Anchor(0, ChainHash.BEGINNING);

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException when it is not of the form {@code ID:HASH}
     */
    public static Anchor parse(String text) {
        var matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is no anchor: the number of an event, a colon, and its hash of 64 hexadecimal digits.");
        }
        return new Anchor(Long.parseLong(matcher.group(1)), matcher.group(2).toLowerCase(Locale.ROOT));
    }

    /** {@code ID:HASH}. */
    @Override
    public String toString() {
        return id + ":" + hash;
    }
}
