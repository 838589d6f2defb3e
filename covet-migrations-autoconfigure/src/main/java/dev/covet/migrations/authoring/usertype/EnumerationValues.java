package dev.covet.migrations.authoring.usertype;

import java.util.List;

/** How the values of an enumeration become others. */
record EnumerationValues(List<String> former, List<String> wished) {

    List<String> removed() {
        return former.stream().filter(value -> !wished.contains(value)).toList();
    }

    List<String> added() {
        return wished.stream().filter(value -> !former.contains(value)).toList();
    }

    /** Whether all former values stay, in their order where that is anybody's choice. */
    boolean isOnlyMore() {
        return removed().isEmpty() && (isInOrder() || isAlphabetical());
    }

    /**
     * How many values are before a new one: it follows the one that it follows in the wish, unless those that are there stand
     * in another order.
     */
    int place(String value, List<String> present) {
        var index = wished.indexOf(value);
        if (!isInOrder()) {
            return present.size();
        }
        return index == 0 ? 0 : present.indexOf(wished.get(index - 1)) + 1;
    }

    /** What is lost, as what a sentence says of the type. */
    String loss() {
        return removed().isEmpty()
                ? "has its values in another order"
                : "loses " + (removed().size() == 1 ? "the value '" : "the values '") + String.join("', '", removed())
                        + "'";
    }

    private boolean isInOrder() {
        return former.stream()
                .filter(wished::contains)
                .toList()
                .equals(wished.stream().filter(former::contains).toList());
    }

    /** Hibernate writes the values of a named enumeration so, whatever order they are declared in. */
    private boolean isAlphabetical() {
        return wished.stream().sorted().toList().equals(wished);
    }
}
