package dev.covet.migrations.schema;

import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.List;

/** What an edit needs of the schema that it meets, said in one way everywhere. */
final class Require {

    private Require() {}

    static void listed(String kind, List<? extends Named> all, String name, String purpose) {
        if (Named.find(all, name).isEmpty()) {
            throw missing(kind, name, purpose, Named.names(all));
        }
    }

    static InvalidMigrationException missing(String kind, String name, String purpose, String present) {
        return new InvalidMigrationException(
                "There is no " + kind + " '" + name + "' " + purpose + ".",
                "Correct the name, or depend on the migration that creates it. Present here: " + present + ".");
    }

    static void free(String kind, String name, boolean taken) {
        if (taken) {
            throw new InvalidMigrationException(
                    "There is already a " + kind + " '" + name + "'.",
                    "Choose another name, or remove the earlier one first.");
        }
    }

    static void unused(String subject, List<String> users) {
        if (!users.isEmpty()) {
            throw new InvalidMigrationException(
                    "The " + subject + " is still used by " + String.join(", ", users) + ".",
                    "Drop these first, in an operation before this one; then they can also come back on the way back.");
        }
    }
}
