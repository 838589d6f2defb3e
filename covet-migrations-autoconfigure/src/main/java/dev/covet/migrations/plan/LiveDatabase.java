package dev.covet.migrations.plan;

import dev.covet.migrations.keep.Keeps;
import dev.covet.migrations.schema.Schema;
import java.util.List;

/** What a planner asks the database, and only when it must know: each answer costs a query or more. */
public interface LiveDatabase {

    /** The names of what is there, before anything is executed. */
    LiveObjects objects();

    /** The definitions of what is there, before anything is executed. */
    Schema schema();

    /** What was put aside. */
    Keeps keeps();

    /** No database: nothing is there. */
    static LiveDatabase none() {
        return withKeeps(Keeps.none(""));
    }

    /** A database of which no more is known than what it has put aside. */
    static LiveDatabase withKeeps(Keeps keeps) {
        return new LiveDatabase() {
            @Override
            public LiveObjects objects() {
                return new LiveObjects(List.of(), List.of());
            }

            @Override
            public Schema schema() {
                return Schema.empty();
            }

            @Override
            public Keeps keeps() {
                return keeps;
            }
        };
    }
}
