package dev.covet.migrations.source;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;

/**
 * Lists a folder of the class path in every jar and directory that has it. Where the class path cannot be listed, as in a
 * native image or a jar without entries for its folders, the {@link MigrationIndex} says what there is.
 */
final class ClasspathListing {

    private final Listing listing;
    private final ClassLoader classLoader;

    ClasspathListing(Listing listing, ClassLoader classLoader) {
        this.listing = listing;
        this.classLoader = classLoader;
    }

    void list(ClasspathLocation location) {
        try {
            var roots = Collections.list(classLoader.getResources(location.folder()));
            var unlisted = new ArrayList<URL>();
            for (var root : roots) {
                if (!list(location, root)) {
                    unlisted.add(root);
                }
            }
            var listed = roots.size() > unlisted.size();
            var indexed = index(location, listed);
            if (!indexed && !unlisted.isEmpty()) {
                listing.problem(
                        "The location '" + location + "' cannot be listed at '" + unlisted.get(0) + "'.",
                        "covet.migrations.locations",
                        "Build the application with Spring's ahead-of-time processing, which writes the index "
                                + MigrationIndex.RESOURCE + ", or name a directory: file:/srv/migrations.");
            } else if (!indexed && roots.isEmpty()) {
                listing.absent(location);
            }
        } catch (IOException e) {
            listing.problem(
                    "The location '" + location + "' cannot be read: " + e.getMessage() + ".",
                    "covet.migrations.locations",
                    "Let the user that the application runs as read the class path.");
        }
    }

    private boolean list(ClasspathLocation location, URL root) throws IOException {
        if (root.getProtocol().equals("file")) {
            new FolderListing(listing, location.folder()).list(pathOf(root));
            return true;
        }
        if (root.openConnection() instanceof JarURLConnection connection) {
            var jar = Jar.open(connection, root);
            listing.add(jar);
            jar.list(listing, location.folder());
            return true;
        }
        return false;
    }

    /**
     * Adds what the indexes know beyond what was listed.
     *
     * @return whether they name anything below the location
     */
    private boolean index(ClasspathLocation location, boolean listed) throws IOException {
        var indexed = MigrationIndex.load(classLoader).paths();
        var known = false;
        var found = indexed.isEmpty() ? Set.<String>of() : listing.paths();
        for (var path : indexed) {
            if (path.startsWith(location.folder() + "/")) {
                known = true;
                if (!found.contains(path)) {
                    indexed(location, path, listed);
                }
            }
        }
        return known;
    }

    private void indexed(ClasspathLocation location, String path, boolean listed) throws IOException {
        var found = Collections.list(classLoader.getResources(path));
        // Where folders can be listed, an index that names more is merely older than the folders.
        if (found.isEmpty() && !listed) {
            listing.problem(
                    "The index " + MigrationIndex.RESOURCE + " names a migration that is not there.",
                    path,
                    "Build the application anew, with the migrations among its resources.");
        }
        for (var url : found) {
            ResourcePath.below(
                            location.folder(), path.substring(location.folder().length() + 1), url.toString(), () -> {
                                var connection = url.openConnection();
                                connection.setUseCaches(false);
                                return connection.getInputStream();
                            })
                    .ifPresent(listing::add);
        }
    }

    private static Path pathOf(URL url) throws IOException {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IOException("'" + url + "' is not an address", e);
        }
    }
}
