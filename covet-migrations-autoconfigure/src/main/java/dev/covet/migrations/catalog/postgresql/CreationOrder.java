package dev.covet.migrations.catalog.postgresql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts what something else needs before it, and keeps the order that things come in otherwise. */
final class CreationOrder {

    private final Map<ObjectId, Set<ObjectId>> needs;
    private final Set<ObjectId> visited = new HashSet<>();

    CreationOrder(Map<ObjectId, Set<ObjectId>> needs) {
        this.needs = needs;
    }

    <T> List<T> of(LinkedHashMap<ObjectId, T> objects) {
        var ordered = new ArrayList<T>();
        objects.keySet().forEach(object -> visit(object, objects, ordered));
        return ordered;
    }

    private <T> void visit(ObjectId object, Map<ObjectId, T> objects, List<T> ordered) {
        if (!visited.add(object)) {
            return;
        }
        needs.getOrDefault(object, Set.of()).forEach(needed -> visit(needed, objects, ordered));
        var known = objects.get(object);
        if (known != null) {
            ordered.add(known);
        }
    }
}
