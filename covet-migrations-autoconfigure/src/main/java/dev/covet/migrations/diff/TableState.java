package dev.covet.migrations.diff;

import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table as it is declared, and as the engine's catalogue would report it: the first is written, the second compared. */
final class TableState {

    private final Table declared;
    private final Table canonical;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Column> canonicalColumns = new HashMap<>();
    private final List<Part> parts;
    private final Map<String, Part> declaredParts = new HashMap<>();

    TableState(Table declared, Table canonical) {
        this.declared = declared;
        this.canonical = canonical;
        this.parts = Part.of(canonical);
        declared.columns().forEach(column -> columns.put(column.name(), column));
        canonical.columns().forEach(column -> canonicalColumns.put(column.name(), column));
        for (var part : Part.of(declared)) {
            declaredParts.put(part.identity(), part);
            declaredParts.putIfAbsent(Mentions.fold(part.name()), part);
        }
    }

    Table declared() {
        return declared;
    }

    /** The table's comment as the catalogue would report it. */
    @Nullable
    String comment() {
        return canonical.comment();
    }

    /** The declared columns by name, in their order. */
    Map<String, Column> columns() {
        return columns;
    }

    Column column(String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }

    /** The column as the catalogue would report it. */
    Column canonicalColumn(String name) {
        return canonicalColumns.getOrDefault(name, column(name));
    }

    /** Keys, constraints and indexes as the catalogue would report them. */
    List<Part> parts() {
        return parts;
    }

    /** What was declared and is reported as {@code part}; empty when the engine needs it for something else declared. */
    Optional<Part> declared(Part part) {
        var same = declaredParts.get(part.identity());
        return Optional.ofNullable(same != null ? same : declaredParts.get(Mentions.fold(part.name())));
    }

    /** The column whose type the engine expresses by {@code part}, which nobody declared. */
    Optional<String> impliedBy(Part part) {
        for (var column : declared.columns()) {
            if (column.type() instanceof ColumnType.Enumerated
                    && part.name().equalsIgnoreCase(Names.enumeration(declared.name(), column.name()))) {
                return Optional.of(column.name());
            }
        }
        return Optional.empty();
    }
}
