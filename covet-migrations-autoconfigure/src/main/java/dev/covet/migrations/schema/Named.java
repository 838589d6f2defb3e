package dev.covet.migrations.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Something that is found by its name among others of its kind; names are compared exactly. */
public interface Named {

    String name();

    /** The one of that name; empty when there is none. */
    static <N extends Named> Optional<N> find(List<N> all, String name) {
        var place = place(all, name);
        return place < 0 ? Optional.empty() : Optional.of(all.get(place));
    }

    /** A plain loop: schemas are folded out of thousands of migrations, each of which asks more than once. */
    private static int place(List<? extends Named> all, String name) {
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The names in their order, for messages. */
    static String names(List<? extends Named> all) {
        return all.isEmpty()
                ? "none"
                : String.join(", ", all.stream().map(Named::name).toList());
    }

    /** {@code all} and {@code added} behind them, in place of one of the same name. */
    static <N extends Named> List<N> with(List<N> all, N added) {
        var result = new ArrayList<N>(all.size() + 1);
        result.addAll(without(all, added.name()));
        result.add(added);
        return result;
    }

    /** {@code all} but the one of that name. */
    static <N extends Named> List<N> without(List<N> all, String name) {
        var place = place(all, name);
        if (place < 0) {
            return all;
        }
        var result = new ArrayList<>(all);
        result.remove(place);
        return result;
    }

    /** {@code all}, the one of that name edited in its place. */
    static <N extends Named> List<N> edited(List<N> all, String name, UnaryOperator<N> edit) {
        var place = place(all, name);
        if (place < 0) {
            return all;
        }
        var result = new ArrayList<>(all);
        result.set(place, edit.apply(all.get(place)));
        return result;
    }
}
