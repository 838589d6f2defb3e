package dev.covet.migrations.entity;

import java.util.List;

/**
 * A column as a class declares it.
 *
 * @param name its name in the database
 * @param attribute the path of the attribute that it comes from, such as {@code address.street}
 * @param previousNames what the column may have been called before, by what the class says of it, likeliest first; empty
 *     when it says nothing
 */
public record DeclaredColumn(String name, String attribute, List<String> previousNames) {

    public DeclaredColumn {
        previousNames = List.copyOf(previousNames);
    }

    /** The attribute's own name, without what it is embedded in. */
    public String simpleAttribute() {
        return attribute.substring(attribute.lastIndexOf('.') + 1);
    }
}
