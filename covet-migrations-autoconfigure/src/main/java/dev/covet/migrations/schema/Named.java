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
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The names in their order, for messages. */
    static String names(List<? extends Named> all) {
        return all.isEmpty()
                ? "none"
                : String.join(", ", all.stream().map(Named::name).toList());
    }

    /** {@code all} and {@code added} behind them, in place of one of the same name. */
    static <N extends Named> List<N> with(List<N> all, N added) {
        var result = new ArrayList<>(without(all, added.name()));
        result.add(added);
        return result;
    }

    /** {@code all} but the one of that name. */
    static <N extends Named> List<N> without(List<N> all, String name) {
        return all.stream().filter(one -> !one.name().equals(name)).toList();
    }

    /** {@code all}, the one of that name edited in its place. */
    static <N extends Named> List<N> edited(List<N> all, String name, UnaryOperator<N> edit) {
        return all.stream()
                .map(one -> one.name().equals(name) ? edit.apply(one) : one)
                .toList();
    }
}
