package dev.covet.migrations.authoring;

import org.jspecify.annotations.Nullable;

/**
 * Something in a schema that operations change.
 *
 * @param object a table, view or sequence
 * @param part a column, key, index, check or trigger of the table; {@code null} for the whole object
 */
record Place(String object, @Nullable String part) {

    /** Anything. */
    static final Place UNKNOWN = new Place("", null);

    /** Whether a change here and a change there may be changes of the same thing. */
    boolean meets(Place other) {
        if (this.equals(UNKNOWN) || other.equals(UNKNOWN)) {
            return true;
        }
        return object.equals(other.object) && (part == null || other.part == null || part.equals(other.part));
    }
}
