package dev.covet.migrations.diff;

import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.TreeSet;

/**
 * A schema as sorted lines: without the order of tables, columns and constraints, which no difference is about, and without
 * the names of keys and constraints, unless they are asked for.
 */
final class Outline {

    private final TreeSet<String> lines = new TreeSet<>();
    private final boolean named;
    private final Schema schema;

    Outline(Schema schema) {
        this(schema, false);
    }

    private Outline(Schema schema, boolean named) {
        this.schema = schema;
        this.named = named;
        schema.tables().forEach(this::add);
        schema.sequences().forEach(sequence -> lines.add(sequence.toString()));
        schema.views().forEach(view -> lines.add(view.toString()));
        schema.triggers().forEach(trigger -> lines.add(trigger.toString()));
    }

    Outline withNames() {
        return new Outline(schema, true);
    }

    private void add(Table table) {
        lines.add("table " + table.name() + " " + table.comment() + " " + table.options());
        table.columns().forEach(column -> lines.add(table.name() + " " + column));
        for (var part : Part.of(table)) {
            var shown = named ? part : part.nameless();
            var count = 1;
            while (!lines.add(table.name() + " " + shown + " #" + count)) {
                count++;
            }
        }
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
