package dev.covet.migrations.source;

import dev.covet.migrations.schema.Engine;
import java.util.Arrays;
import java.util.List;

/** The engines' ids, for those who wrote another one. */
final class EngineIds {

    private static final List<String> ALL =
            Arrays.stream(Engine.values()).map(Engine::id).toList();

    private EngineIds() {}

    static String fix(String written) {
        return Spelling.hint(written, ALL) + "Engines: " + String.join(", ", ALL) + ".";
    }
}
