package dev.covet.migrations.source;

import dev.covet.migrations.migration.Migration;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists a directory with those below it. Links are followed while they stay within the directory, as they do where a
 * container's configuration is mounted; one that leaves it is refused, else whoever may write a link there could have any
 * file of the machine run against the database.
 */
final class FolderListing {

    private final Listing listing;
    private final String shown;
    private final Set<Path> visited = new HashSet<>();

    /** @param shown the directory as it is shown in messages */
    FolderListing(Listing listing, String shown) {
        this.listing = listing;
        this.shown = shown;
    }

    void list(DirectoryLocation location) {
        try {
            var path = Path.of(location.directory());
            if (Files.isDirectory(path)) {
                list(path);
            } else if (Files.exists(path)) {
                listing.problem(
                        "The location '" + location + "' is not a directory.",
                        "covet.migrations.locations",
                        "Name the directory that the migrations lie in.");
            } else {
                listing.absent(location);
            }
        } catch (InvalidPathException e) {
            listing.problem(
                    "The location '" + location + "' is not a path: " + e.getReason() + ".",
                    "covet.migrations.locations",
                    "Correct the property.");
        }
    }

    void list(Path directory) {
        try {
            var root = directory.toRealPath();
            list(new Folder(root, root, shown, null));
        } catch (IOException e) {
            unreadable(shown, e);
        }
    }

    /** @param app {@code null} directly in the location */
    private record Folder(
            Path root, Path path, String shown, @Nullable String app) {

        Folder child(String name, Path real) {
            return new Folder(root, real, shown + "/" + name, app == null ? name : app);
        }
    }

    private void list(Folder folder) throws IOException {
        // A link to a folder above would be walked in circles.
        if (!visited.add(folder.path())) {
            return;
        }
        var names = folder.path().toFile().list();
        if (names == null) {
            throw new IOException("it cannot be listed");
        }
        Arrays.sort(names);
        for (var name : names) {
            if (name.charAt(0) != '.') {
                entry(folder, name);
            }
        }
    }

    private void entry(Folder folder, String name) {
        var path = folder.path().resolve(name);
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                link(folder, name, path);
            } else {
                entry(folder, name, path, attributes);
            }
        } catch (IOException e) {
            unreadable(folder.shown() + "/" + name, e);
        }
    }

    private void link(Folder folder, String name, Path link) throws IOException {
        var concerned = Files.isDirectory(link) || MigrationFormat.of(name).isPresent();
        if (!concerned) {
            return;
        }
        if (!Files.exists(link)) {
            listing.problem(
                    "The link '" + name + "' points to nothing.", folder.shown() + "/" + name, "Correct or remove it.");
            return;
        }
        var real = link.toRealPath();
        if (real.startsWith(folder.root())) {
            entry(folder, name, real, Files.readAttributes(real, BasicFileAttributes.class));
        } else {
            listing.problem(
                    "The link '" + name + "' leaves the location: it points to '" + real + "'.",
                    folder.shown() + "/" + name,
                    "Put the file itself into the location, or name its own folder as a location.");
        }
    }

    private void entry(Folder folder, String name, Path real, BasicFileAttributes attributes) throws IOException {
        if (attributes.isDirectory()) {
            list(folder.child(name, real));
        } else if (MigrationFormat.of(name).isEmpty()) {
            return;
        } else if (attributes.isRegularFile()) {
            listing.add(new SourceFile(
                    folder.shown(),
                    name,
                    folder.app() == null ? Migration.DEFAULT_APP : folder.app(),
                    identity(real, name),
                    new FileContent(real)));
        } else {
            listing.problem(
                    "'" + name + "' has a migration's name, but is not a file.",
                    folder.shown() + "/" + name,
                    "Remove it from the location.");
        }
    }

    private record FileContent(Path file) implements SourceFile.Content {

        @Override
        public InputStream open() throws IOException {
            return new FileInputStream(file.toFile());
        }
    }

    /** The real path; with the link's name behind it if that is another one, as two names are two migrations. */
    private static String identity(Path real, String name) {
        var path = real.toString();
        return path.endsWith(File.separator + name) ? path : path + " as " + name;
    }

    private void unreadable(String path, IOException e) {
        listing.problem(
                "'" + path + "' cannot be read: " + e.getMessage() + ".",
                path,
                "Let the user that the application runs as read it, and list its folder.");
    }
}
