package dev.covet.migrations.keep;

import dev.covet.migrations.migration.Direction;

/**
 * Where in the life of a database something is put aside.
 *
 * @param operation the number of the operation in the migration's file, from 1; behind a dot the number of the part of it
 *     where it has several
 */
public record KeepPoint(String migration, Direction direction, String operation) {

    /** A part of the operation, from 1. */
    public KeepPoint part(int number) {
        return new KeepPoint(migration, direction, operation + "." + number);
    }

    /** Where the same operation, carried out the other way, has put aside what comes back here. */
    public KeepPoint opposite() {
        return new KeepPoint(migration, direction.opposite(), operation);
    }

    /** Whether this is a part of the operation at {@code whole}. */
    public boolean isPartOf(KeepPoint whole) {
        return migration.equals(whole.migration)
                && direction == whole.direction
                && operation.startsWith(whole.operation + ".");
    }
}
