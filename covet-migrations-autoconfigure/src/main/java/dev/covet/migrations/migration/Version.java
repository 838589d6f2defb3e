package dev.covet.migrations.migration;

import dev.covet.migrations.problem.InvalidMigrationException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A semantic version, ordered as in semver.org 2.0.0: a pre-release comes before its release. Build metadata is not taken,
 * as it would not order.
 *
 * @param preRelease what follows the hyphen, such as {@code rc.1}; {@code null} for a release
 */
public record Version(
        BigInteger major,
        BigInteger minor,
        BigInteger patch,
        @Nullable String preRelease) implements Comparable<Version> {

    /**
     * Reads {@code major.minor.patch} with an optional {@code -preRelease}.
     *
     * @throws InvalidMigrationException when {@code text} is anything else
     */
    public static Version parse(String text) {
        var hyphen = text.indexOf('-');
        var numbers = (hyphen < 0 ? text : text.substring(0, hyphen)).split("\\.", -1);
        var preRelease = hyphen < 0 ? null : text.substring(hyphen + 1);
        if (numbers.length != 3
                || !Arrays.stream(numbers).allMatch(Version::isNumber)
                || (preRelease != null && !isPreRelease(preRelease))) {
            throw new InvalidMigrationException(
                    "'" + text + "' is not a semantic version.",
                    "Write major.minor.patch, such as 1.4.0 or 2.0.0-rc.1, without leading zeros.");
        }
        return new Version(
                new BigInteger(numbers[0]), new BigInteger(numbers[1]), new BigInteger(numbers[2]), preRelease);
    }

    @Override
    public int compareTo(Version other) {
        var numbers = List.of(major.compareTo(other.major), minor.compareTo(other.minor), patch.compareTo(other.patch));
        return numbers.stream()
                .filter(order -> order != 0)
                .findFirst()
                .orElseGet(() -> comparePreReleases(preRelease, other.preRelease));
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (preRelease == null ? "" : "-" + preRelease);
    }

    private static int comparePreReleases(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        var ones = one.split("\\.", -1);
        var others = other.split("\\.", -1);
        for (var i = 0; i < Math.min(ones.length, others.length); i++) {
            var order = compareIdentifiers(ones[i], others[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(ones.length, others.length);
    }

    private static int compareIdentifiers(String one, String other) {
        if (isNumber(one) && isNumber(other)) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return isNumber(one) || isNumber(other)
                ? Boolean.compare(isNumber(other), isNumber(one))
                : one.compareTo(other);
    }

    private static boolean isPreRelease(String text) {
        return Arrays.stream(text.split("\\.", -1))
                .allMatch(part -> !part.isEmpty()
                        && part.chars().allMatch(c -> c == '-' || isAsciiLetterOrDigit(c))
                        && (isNumber(part) || !digits(part)));
    }

    private static boolean isNumber(String text) {
        return Optional.of(text)
                .filter(Version::digits)
                .filter(digits -> digits.length() == 1 || digits.charAt(0) != '0')
                .isPresent();
    }

    private static boolean digits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
