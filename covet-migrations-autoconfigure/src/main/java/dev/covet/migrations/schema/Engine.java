package dev.covet.migrations.schema;

import java.util.Arrays;
import java.util.Optional;

/** A database product that migrations can be written for. */
public enum Engine {
    POSTGRESQL("postgresql", "PostgreSQL"),
    MYSQL("mysql", "MySQL"),
    MARIADB("mariadb", "MariaDB"),
    SQLITE("sqlite", "SQLite");

    private final String id;
    private final String displayName;

    Engine(String id, String displayName) {
        this.id = id;
        this.displayName = displayName;
    }

    /** The lower-case name used in migration files, file names and configuration. */
    public String id() {
        return id;
    }

    /** The product's own spelling of its name, for messages. */
    public String displayName() {
        return displayName;
    }

    /** The engine of that {@linkplain #id() id}, compared exactly; empty when there is none. */
    public static Optional<Engine> ofId(String id) {
        return Arrays.stream(values()).filter(engine -> engine.id.equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
