package dev.covet.migrations.testing;

import dev.covet.migrations.schema.Engine;

/** Where the databases of one engine come from. */
interface DatabaseSource {

    /** Creates an empty database of that name, which must be new. */
    TestDatabase create(Engine engine, String name);
}
