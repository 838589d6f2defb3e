package dev.covet.migrations.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes texts fit for the audit's columns. */
final class AuditText {

    /** Longer SQL, such as the content of a table in one script, is told by its beginning and its digest. */
    private static final int LONGEST = 100_000;

    private static final char REPLACEMENT = '\uFFFD';

    private AuditText() {}

    /** A text that every engine gives back as it was given: some have no character 0, and none has half a character. */
    static String storable(String text) {
        var whole = text.length() > LONGEST ? beginning(text) : text;
        StringBuilder storable = null;
        for (var i = 0; i < whole.length(); i++) {
            if (!isStorable(whole, i)) {
                storable = storable == null ? new StringBuilder(whole) : storable;
                storable.setCharAt(i, REPLACEMENT);
            }
        }
        return storable == null ? whole : storable.toString();
    }

    /** The text, cut where it is longer than its column. */
    static String fitting(int length, String text) {
        return text.length() > length ? text.substring(0, length - 1) + "…" : text;
    }

    private static boolean isStorable(String text, int position) {
        var character = text.charAt(position);
        if (Character.isHighSurrogate(character)) {
            return position + 1 < text.length() && Character.isLowSurrogate(text.charAt(position + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return position > 0 && Character.isHighSurrogate(text.charAt(position - 1));
        }
        return character != 0;
    }

    private static String beginning(String text) {
        return text.substring(0, LONGEST) + "… (" + text.length() + " characters in all, SHA-256 " + digest(text) + ")";
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
