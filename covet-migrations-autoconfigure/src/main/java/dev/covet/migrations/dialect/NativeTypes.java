package dev.covet.migrations.dialect;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.SqlText;
import java.util.Map;

/** Types that the user spells for each engine. */
public final class NativeTypes {

    private NativeTypes() {}

    /** The type that {@code engine} spells that way, and no other engine has. */
    public static ColumnType of(String spelling, Engine engine) {
        return new ColumnType.Native(SqlText.of(Map.of(engine, spelling)));
    }

    /**
     * The user's spelling for {@code engine}.
     *
     * @throws InvalidMigrationException when there is none
     */
    public static String spelling(ColumnType.Native type, Engine engine) {
        return type.spelling()
                .on(engine)
                .orElseThrow(() -> new InvalidMigrationException(
                        "The type '" + type + "' has no spelling for " + engine.displayName() + ".",
                        "Add one under the key '" + engine.id() + "' of 'native'."));
    }
}
