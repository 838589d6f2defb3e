package dev.covet.migrations.dialect;

import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import java.util.List;

/**
 * Two schemas that differ in one thing.
 *
 * @param what what they differ in
 * @param nothingOn engines that do not have it, so that both are the same there
 */
record Difference(String what, Schema one, Schema other, List<Engine> nothingOn) {

    boolean isAnyOn(Engine engine) {
        return !nothingOn.contains(engine);
    }

    @Override
    public String toString() {
        return what;
    }
}
