package dev.covet.migrations.schema;

/** An expression that is not false for any row of the table. */
public record Check(String name, SqlText expression) implements Named {

    public Check {
        Names.requireName("check", name);
    }
}
