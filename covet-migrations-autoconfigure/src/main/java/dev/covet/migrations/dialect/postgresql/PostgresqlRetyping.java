package dev.covet.migrations.dialect.postgresql;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which changes of type leave the bytes of the values as they are, so that no row is written again. */
final class PostgresqlRetyping {

    private static final Pattern TYPE = Pattern.compile("([a-z]+)(?:\\((\\d+)(?:,(\\d+))?\\))?");

    /** Those whose values do not depend on their length or precision, as long as it does not shrink. */
    private static final Set<String> GROWING =
            Set.of("varchar", "numeric", "timestamp", "timestamptz", "time", "timetz", "interval", "varbit");

    private static final Set<String> TIMESTAMPS = Set.of("timestamp", "timestamptz");

    private final String name;
    private final int size;
    private final String scale;

    private PostgresqlRetyping(String name, int size, String scale) {
        this.name = name;
        this.size = size;
        this.scale = scale;
    }

    /** Whether it is enough to change the definition; both types as the dialect spells them. */
    static boolean isOfTheDefinition(String from, String to) {
        var one = read(from);
        var other = read(to);
        return one != null && other != null && one.isContainedIn(other);
    }

    /** Whether it is a change between a time of some place and one of all places: the same bytes only where that is UTC. */
    static boolean dependsOnTimeZone(String from, String to) {
        var one = read(from);
        var other = read(to);
        return one != null
                && other != null
                && one.size == other.size
                && !one.name.equals(other.name)
                && TIMESTAMPS.contains(one.name)
                && TIMESTAMPS.contains(other.name);
    }

    private static @Nullable PostgresqlRetyping read(String spelling) {
        var type = TYPE.matcher(spelling.toLowerCase(Locale.ROOT));
        if (!type.matches()) {
            return null;
        }
        var isText = type.group(1).equals("text");
        return new PostgresqlRetyping(
                isText ? "varchar" : type.group(1),
                type.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(type.group(2)),
                type.group(3) == null ? "" : type.group(3));
    }

    private boolean isContainedIn(PostgresqlRetyping other) {
        if (name.equals("cidr") && other.name.equals("inet")) {
            return true;
        }
        var isSameScale = scale.equals(other.scale) || other.size == Integer.MAX_VALUE;
        return name.equals(other.name)
                && size <= other.size
                && isSameScale
                && (GROWING.contains(name) || size == other.size);
    }
}
