package dev.covet.migrations.migration;

import dev.covet.migrations.problem.InvalidMigrationException;

/**
 * A migration's name, such as {@code 0007_add_email}: its number, an underscore and words. It is the migration's identity,
 * wherever its file lies.
 *
 * @param number the digits without leading zeros
 */
public record MigrationName(String text, String number) implements Comparable<MigrationName> {

    /** What fits the history's column on every engine. */
    public static final int MAXIMUM_LENGTH = 200;

    /**
     * Reads a name.
     *
     * @throws InvalidMigrationException when it is not digits, an underscore, and letters, digits, underscores or hyphens
     */
    public static MigrationName parse(String text) {
        var digits = 0;
        while (digits < text.length() && isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits == 0
                || digits + 1 >= text.length()
                || text.charAt(digits) != '_'
                || !isWord(text, digits)
                || text.length() > MAXIMUM_LENGTH) {
            throw new InvalidMigrationException(
                    "'" + text + "' is not a migration's name.",
                    "Name it with a number, an underscore and words, such as 0007_add_email: letters, digits, underscores"
                            + " and hyphens, at most " + MAXIMUM_LENGTH + " characters.");
        }
        return new MigrationName(text, withoutLeadingZeros(text.substring(0, digits)));
    }

    /** By number, then by the whole name. */
    @Override
    public int compareTo(MigrationName other) {
        var byNumber = compareNumber(other);
        return byNumber != 0 ? byNumber : text.compareTo(other.text);
    }

    /** By number alone: whether this one was numbered before the other. */
    public boolean isNumberedBefore(MigrationName other) {
        return compareNumber(other) < 0;
    }

    @Override
    public String toString() {
        return text;
    }

    /** Numbers may have more digits than a long: without leading zeros the longer one is the greater. */
    private int compareNumber(MigrationName other) {
        var byLength = Integer.compare(number.length(), other.number.length());
        return byLength != 0 ? byLength : number.compareTo(other.number);
    }

    private static boolean isWord(String text, int start) {
        for (var i = start; i < text.length(); i++) {
            if (!isWordCharacter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String withoutLeadingZeros(String digits) {
        var start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordCharacter(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
    }
}
