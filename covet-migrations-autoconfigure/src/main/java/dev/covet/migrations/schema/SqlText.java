package dev.covet.migrations.schema;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * SQL written by the user: one text for every engine, or a text for each engine named.
 *
 * @param common the text where an engine has none of its own; {@code null} when only the engines named have one
 * @param byEngine texts of single engines, in the order of {@link Engine}
 */
public record SqlText(@Nullable String common, Map<Engine, String> byEngine) {

    public SqlText {
        byEngine = byEngine.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(byEngine));
    }

    /** The same text on every engine. */
    public static SqlText of(String text) {
        return new SqlText(text, Map.of());
    }

    /** A text for each engine in {@code byEngine}, none for the others. */
    public static SqlText of(Map<Engine, String> byEngine) {
        return new SqlText(null, byEngine);
    }

    /** The text for {@code engine}; empty when neither that engine nor all engines have one. */
    public Optional<String> on(Engine engine) {
        return Optional.ofNullable(byEngine.getOrDefault(engine, common));
    }

    /** The common text, else each engine's: for descriptions. */
    @Override
    public String toString() {
        return common != null ? common : byEngine.toString();
    }
}
