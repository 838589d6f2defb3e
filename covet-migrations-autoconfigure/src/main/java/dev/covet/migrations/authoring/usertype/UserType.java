package dev.covet.migrations.authoring.usertype;

import dev.covet.migrations.schema.ColumnType;
import java.util.List;

/** A type that somebody has created, so that columns can have it. */
sealed interface UserType {

    /** As the engine stores it. */
    String name();

    /** The same under another name. */
    UserType named(String newName);

    /** One of some values. */
    record Enumeration(String name, List<String> values) implements UserType {

        public Enumeration {
            values = List.copyOf(values);
        }

        @Override
        public Enumeration named(String newName) {
            return new Enumeration(newName, values);
        }
    }

    /** Several values together; where each stands matters to those who read it. */
    record Structure(String name, List<Attribute> attributes) implements UserType {

        public Structure {
            attributes = List.copyOf(attributes);
        }

        @Override
        public Structure named(String newName) {
            return new Structure(newName, attributes);
        }
    }

    /** A value in a structure. */
    record Attribute(String name, ColumnType type) {}
}
