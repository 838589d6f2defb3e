package dev.covet.migrations.dialect.sqlite.names;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What rows come from.
 *
 * @param key what tells it from all others
 * @param columns their names; empty when they are not known
 */
record Relation(String key, Supplier<Optional<List<String>>> columns) {

    static final Relation UNKNOWN = new Relation("", Optional::empty);

    boolean isKnown() {
        return columns.get().isPresent();
    }

    boolean has(String column) {
        var folded = Folded.name(column);
        return columns.get().orElse(List.of()).stream().map(Folded::name).anyMatch(folded::equals);
    }
}
