package dev.covet.migrations.validation;

import dev.covet.migrations.validation.Fault.Area;

/** What is the same about rights on every engine. */
final class Rights {

    private Rights() {}

    static Fault tooMany(String which) {
        return Fault.advice(
                Area.SECURITY,
                "The migrator's user " + which + ", which migrations do not need.",
                "the data source of the migrations",
                "Let it own its schema and nothing else, and the application connect as a user who may not change tables.");
    }
}
