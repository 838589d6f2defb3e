package dev.covet.migrations.dialect;

import dev.covet.migrations.schema.Engine;

/**
 * What a dialect must know about the server that it speaks to.
 *
 * @param versionText the version in the server's own words
 * @param major the first number of the version, minor the second, patch the third; 0 where there is none
 */
public record Server(Engine engine, String versionText, int major, int minor, int patch) {

    /** What MariaDB puts before its version so that old replicas of MySQL accept it. */
    private static final String REPLICATION_PREFIX = "5.5.5-";

    /** Reads the first three numbers of what a server or driver says about its version. */
    public static Server of(Engine engine, String versionText) {
        var numbers = new int[3];
        var index = 0;
        var position = versionText.startsWith(REPLICATION_PREFIX) ? REPLICATION_PREFIX.length() : 0;
        while (position < versionText.length() && !isDigit(versionText.charAt(position))) {
            position++;
        }
        while (position < versionText.length() && index < numbers.length) {
            var character = versionText.charAt(position++);
            if (isDigit(character)) {
                numbers[index] = Math.min(numbers[index] * 10 + (character - '0'), 1_000_000);
            } else if (character == '.') {
                index++;
            } else {
                break;
            }
        }
        return new Server(engine, versionText, numbers[0], numbers[1], numbers[2]);
    }

    /** Whether the server is of that version or a newer one. */
    public boolean isAtLeast(int wantedMajor, int wantedMinor, int wantedPatch) {
        if (major != wantedMajor) {
            return major > wantedMajor;
        }
        return minor != wantedMinor ? minor > wantedMinor : patch >= wantedPatch;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
