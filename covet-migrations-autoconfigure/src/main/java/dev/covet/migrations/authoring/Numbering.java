package dev.covet.migrations.authoring;

import dev.covet.migrations.migration.MigrationName;
import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The number of an app's next migration, in the style of those that it has: counted, or a point in time. */
final class Numbering {

    /** Four digits sort well in a listing for longer than most applications live. */
    private static final String FIRST = "0001";

    private static final Pattern DATE = Pattern.compile("(19|20|21)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]).*");
    private static final String TIME_PATTERN = "yyyyMMddHHmmssSSS";
    private static final List<Integer> TIME_LENGTHS = List.of(8, 12, 14, 17);

    private final Clock clock;

    Numbering(Clock clock) {
        this.clock = clock;
    }

    /** @param existing the names of the app's migrations, in any order */
    String next(List<MigrationName> existing) {
        return existing.stream()
                .max(Comparator.naturalOrder())
                .map(last -> after(digits(last)))
                .orElse(FIRST);
    }

    private String after(String last) {
        var following = padded(new BigInteger(last).add(BigInteger.ONE).toString(), last.length());
        if (!isTime(last)) {
            return following;
        }
        var now = now(last.length());
        return now.compareTo(following) > 0 ? now : following;
    }

    private String now(int length) {
        var time = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return DateTimeFormatter.ofPattern(TIME_PATTERN.substring(0, length)).format(time);
    }

    private static boolean isTime(String digits) {
        return TIME_LENGTHS.contains(digits.length()) && DATE.matcher(digits).matches();
    }

    private static String digits(MigrationName name) {
        return name.text().substring(0, name.text().indexOf('_'));
    }

    private static String padded(String number, int length) {
        return "0".repeat(Math.max(0, length - number.length())) + number;
    }
}
