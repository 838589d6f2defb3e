package dev.covet.migrations.diff.rename;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an entity declares an attribute, as seen from the attributes that stay.
 *
 * @param before the column of the last staying attribute in front of it; {@code null} when it is the first
 * @param after that of the next one behind it; {@code null} when it is the last
 * @param offset its number among those between the two that do not stay
 * @param gap how many those are
 */
record DeclaredPlace(@Nullable String before, @Nullable String after, int offset, int gap) {

    /** The place of a column in the declared order; {@code null} when that does not have it. */
    static @Nullable DeclaredPlace of(String column, List<String> order, Set<String> staying) {
        var position = order.indexOf(column);
        if (position < 0) {
            return null;
        }
        var first = position;
        while (first > 0 && !staying.contains(order.get(first - 1))) {
            first--;
        }
        var end = position + 1;
        while (end < order.size() && !staying.contains(order.get(end))) {
            end++;
        }
        return new DeclaredPlace(
                first == 0 ? null : order.get(first - 1),
                end == order.size() ? null : order.get(end),
                position - first,
                end - first);
    }
}
