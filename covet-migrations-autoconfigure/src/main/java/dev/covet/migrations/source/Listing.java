package dev.covet.migrations.source;

import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The migration files of some locations, each file once; jars stay open until it is closed, so that they are opened once. */
final class Listing implements Closeable {

    private final List<SourceFile> files = new ArrayList<>();
    private final Set<String> identities = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Jar> jars = new ArrayList<>();

    /**
     * Lists the locations in their order.
     *
     * @throws ConfigurationException when one is not there, or something in it leads out of it
     */
    static Listing of(List<? extends Location> locations, ClassLoader classLoader) {
        var listing = new Listing();
        for (var location : locations) {
            if (location instanceof DirectoryLocation directory) {
                new FolderListing(listing, directory.directory()).list(directory);
            } else if (location instanceof ClasspathLocation folder) {
                new ClasspathListing(listing, classLoader).list(folder);
            }
        }
        if (!listing.problems.isEmpty()) {
            listing.close();
            throw new ConfigurationException(listing.problems);
        }
        return listing;
    }

    List<SourceFile> files() {
        return files;
    }

    /** Takes a file, unless it is known from an overlapping location. */
    void add(SourceFile file) {
        if (identities.add(file.identity())) {
            files.add(file);
        }
    }

    /** The paths of the files that are known so far. */
    Set<String> paths() {
        var paths = new HashSet<String>();
        files.forEach(file -> paths.add(file.path()));
        return paths;
    }

    void add(Jar jar) {
        jars.add(jar);
    }

    void problem(String what, String where, String fix) {
        problems.add(new Problem(what, where, fix));
    }

    void absent(Location location) {
        if (!location.optional()) {
            problem(
                    "The location '" + location + "' does not exist.",
                    "covet.migrations.locations",
                    "Create it, or correct the property.");
        }
    }

    @Override
    public void close() {
        for (var jar : jars) {
            try {
                jar.close();
            } catch (IOException e) {
                // It was only read from, so nothing is lost.
            }
        }
    }
}
