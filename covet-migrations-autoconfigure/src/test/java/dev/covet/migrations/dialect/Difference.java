package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;

import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.util.List;

/**
 * Two schemas that differ in one thing.
 *
 * @param what what they differ in
 * @param nothingOn engines that do not have it, so that both are the same there
 */
record Difference(String what, Schema one, Schema other, List<Engine> nothingOn) {

    static Difference of(String what, Table one, Table other, Engine... nothingOn) {
        return new Difference(what, schema(one), schema(other), List.of(nothingOn));
    }

    /** A table that most differences are about. */
    static Table pair() {
        return table("t", id(), column("a", "bigint"), column("b", "varchar(20)"));
    }

    /** A table to point at. */
    static Table owners() {
        return table("owners", id(), required("a", "bigint"))
                .withUniques(List.of(new Unique("uk_owners_a", List.of("a"))));
    }

    boolean isAnyOn(Engine engine) {
        return !nothingOn.contains(engine);
    }

    @Override
    public String toString() {
        return what;
    }
}
