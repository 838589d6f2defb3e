package dev.covet.migrations.testing;

import dev.covet.migrations.schema.Engine;
import java.nio.file.Path;

/** SQLite databases, each a file in a folder of its own, with whatever SQLite puts beside it. */
final class SqliteFiles implements DatabaseSource {

    private final Path parent;

    SqliteFiles(Path parent) {
        this.parent = parent;
    }

    @Override
    public TestDatabase create(Engine engine, String name) {
        var folder = Folders.create(parent.resolve(name));
        var url = "jdbc:sqlite:" + folder.resolve(name + ".sqlite");
        return new TestDatabase(engine, name, url, Credentials.NONE, () -> Folders.delete(folder));
    }
}
