package dev.covet.migrations.schema;

/** A named query. */
public record View(String name, SqlText query) implements Named {

    public View {
        Names.requireName("view", name);
    }
}
