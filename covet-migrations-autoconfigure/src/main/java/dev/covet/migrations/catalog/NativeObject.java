package dev.covet.migrations.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of one engine that the model cannot hold. It is carried in the engine's own words, and never proposed for
 * change.
 *
 * @param kind what it is, in lower case, such as {@code function} or {@code exclusion constraint}
 * @param name its name, unique within its kind and table
 * @param table the table that it belongs to and goes with; {@code null} when it stands alone
 * @param phase when it is created, seen from what the model holds
 * @param create the statements that create it, each without a semicolon at its end
 * @param drop the statements that remove it, each without a semicolon at its end; empty when it goes with its table
 */
public record NativeObject(
        String kind, String name, @Nullable String table, Phase phase, List<String> create, List<String> drop) {

    /** The kind of tables; see {@link LiveSchema#isCreatedNatively}. */
    public static final String TABLE = "table";

    /** When a native object is created. */
    public enum Phase {
        /** Before sequences and tables, which may use it, as a type. */
        BEFORE_TABLES,
        /** After tables with their keys, views and triggers, which it may use. */
        AFTER_TABLES
    }

    public NativeObject {
        create = List.copyOf(create);
        drop = List.copyOf(drop);
    }

    /** One that takes a statement to create and one to remove. */
    public NativeObject(String kind, String name, @Nullable String table, Phase phase, String create, String drop) {
        this(kind, name, table, phase, List.of(create), List.of(drop));
    }
}
