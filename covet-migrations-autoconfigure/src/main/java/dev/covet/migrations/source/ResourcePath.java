package dev.covet.migrations.source;

import dev.covet.migrations.migration.Migration;
import java.util.Optional;

/** What the path of a class path resource says: its folders, its app, its name. */
final class ResourcePath {

    private ResourcePath() {}

    /**
     * The file of that path.
     *
     * @param location the location's folder
     * @param path the path below the location
     * @return empty when it is hidden, or its name is not that of a migration file
     */
    static Optional<SourceFile> below(String location, String path, String identity, SourceFile.Content content) {
        var slash = path.lastIndexOf('/');
        var fileName = path.substring(slash + 1);
        if (path.startsWith(".")
                || path.contains("/.")
                || MigrationFormat.of(fileName).isEmpty()) {
            return Optional.empty();
        }
        var folder = slash < 0 ? location : location + "/" + path.substring(0, slash);
        var app = slash < 0 ? Migration.DEFAULT_APP : path.substring(0, path.indexOf('/'));
        return Optional.of(new SourceFile(folder, fileName, app, identity, content));
    }
}
