package dev.covet.migrations.dialect.sqlite.names;

import dev.covet.migrations.dialect.sqlite.ddl.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A query as far as it matters which columns it gives; those of its first part, if it has several. */
final class Query {

    private final List<Scope> parts = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private boolean pending;

    /** One thing that a query gives. */
    private interface Item {

        /** Names of columns; empty when they are not known. */
        Optional<List<String>> columns();
    }

    void addPart(Scope scope) {
        parts.add(scope);
    }

    List<Scope> parts() {
        return List.copyOf(parts);
    }

    private boolean isFirst() {
        return parts.size() == 1;
    }

    void addColumn(String name) {
        if (isFirst()) {
            items.add(() -> Optional.of(List.of(name)));
        }
    }

    /** All columns of all sources. */
    void addAll() {
        if (isFirst()) {
            var scope = parts.get(0);
            items.add(() -> all(scope.sources()));
        }
    }

    /** All columns of one source. */
    void addAllOf(Name qualifier) {
        if (isFirst()) {
            var scope = parts.get(0);
            items.add(() -> scope.source(qualifier.value())
                    .flatMap(source -> source.relation().columns().get()));
        }
    }

    private static Optional<List<String>> all(List<Source> sources) {
        var columns = new ArrayList<String>();
        for (var source : sources) {
            var some = source.relation().columns().get();
            if (some.isEmpty()) {
                return Optional.empty();
            }
            columns.addAll(some.get());
        }
        return Optional.of(columns);
    }

    /** Empty when they are not known, as of a query that reads itself before it says what it gives. */
    Optional<List<String>> columns() {
        if (pending) {
            return Optional.empty();
        }
        pending = true;
        try {
            var columns = new ArrayList<String>();
            for (var item : items) {
                var some = item.columns();
                if (some.isEmpty()) {
                    return Optional.empty();
                }
                columns.addAll(some.get());
            }
            return Optional.of(columns);
        } finally {
            pending = false;
        }
    }
}
