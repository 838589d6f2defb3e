package dev.covet.migrations.diff.rename;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How entities declare their columns, where that is known.
 *
 * @param tables the attributes of each table's entity in their declared order, by the table's name
 */
public record Declarations(Map<String, List<Attribute>> tables) {

    /**
     * An attribute and its column.
     *
     * @param name the attribute's Java name; {@code null} when not known
     */
    public record Attribute(String column, @Nullable String name) {}

    private static final Declarations UNKNOWN = new Declarations(Map.of());

    public Declarations {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    /** Nothing is known of the entities. */
    public static Declarations unknown() {
        return UNKNOWN;
    }

    List<String> order(String table) {
        return tables.getOrDefault(table, List.of()).stream()
                .map(Attribute::column)
                .toList();
    }

    Optional<String> attribute(String table, String column) {
        return tables.getOrDefault(table, List.of()).stream()
                .filter(attribute -> attribute.column().equals(column) && attribute.name() != null)
                .map(Attribute::name)
                .findFirst();
    }
}
