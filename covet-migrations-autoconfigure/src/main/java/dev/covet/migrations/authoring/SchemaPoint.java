package dev.covet.migrations.authoring;

/** A schema that can be compared with another one. */
public sealed interface SchemaPoint {

    /** The schema of an empty database. */
    record Zero() implements SchemaPoint {}

    /** What the entities ask for. */
    record Entities() implements SchemaPoint {}

    /** What is in the database now. */
    record Live() implements SchemaPoint {}

    /** What there is when a migration and all before it are applied. */
    record After(String migration) implements SchemaPoint {}

    /** Reads {@code zero}, {@code entities}, {@code database}, or the name of a migration. */
    static SchemaPoint parse(String text) {
        return switch (text) {
            case "zero" -> new Zero();
            case "entities" -> new Entities();
            case "database" -> new Live();
            default -> new After(text);
        };
    }
}
