package dev.covet.migrations.catalog.postgresql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When functions and views can be created. A function that tables, types or views need comes before them; one that itself
 * needs a table comes after them, and so does everything that needs it.
 */
final class Timing {

    private final Contents contents;
    private final Set<ObjectId> needed = new HashSet<>();
    private final Map<ObjectId, Boolean> needsTables = new HashMap<>();
    private final Map<ObjectId, Boolean> late = new HashMap<>();

    Timing(Contents contents) {
        this.contents = contents;
        contents.needs().values().forEach(needed::addAll);
    }

    /** Whether the function is created before the tables. */
    boolean isEarly(FunctionRow function) {
        var id = ObjectId.function(function.oid());
        return needed.contains(id) && !needsTables(id);
    }

    /** Whether the view needs something that is created after all views of the model. */
    boolean isLate(RelationRow view) {
        return isLate(ObjectId.relation(view.oid()));
    }

    private boolean needsTables(ObjectId object) {
        return found(object, needsTables, need -> isTableOrView(need) || needsTables(need));
    }

    private boolean isLate(ObjectId object) {
        return found(object, late, need -> isNative(need) || isLateFunction(need) || isLate(need));
    }

    private boolean found(ObjectId object, Map<ObjectId, Boolean> known, Predicate<ObjectId> condition) {
        var before = known.putIfAbsent(object, false);
        if (before != null) {
            return before;
        }
        var found = contents.needs(object).stream().anyMatch(condition);
        known.put(object, found);
        return found;
    }

    private boolean isTableOrView(ObjectId object) {
        var relation = relation(object);
        return relation != null && (relation.isTable() || relation.isView() || relation.isMaterializedView());
    }

    private boolean isNative(ObjectId object) {
        var relation = relation(object);
        return relation != null && (relation.isMaterializedView() || contents.isNative(relation));
    }

    private boolean isLateFunction(ObjectId object) {
        return object.catalog().equals("pg_proc") && needsTables(object);
    }

    private @Nullable RelationRow relation(ObjectId object) {
        return object.catalog().equals("pg_class") ? contents.relation(object.oid()) : null;
    }
}
