package dev.covet.migrations.authoring;

import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.source.FileMigrationSource;
import dev.covet.migrations.source.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The directory in which an application's own migrations are written. What an application reads is usually a copy of it that
 * the build has put on the class path, and so may lack what was written a moment ago.
 *
 * @param path a relative one counts from the working directory
 * @param mayBeCreated whether the directory may be absent and is then created; else that is an error
 */
public record SourceDirectory(Path path, boolean mayBeCreated) {

    private static final String FIX = "Run the command in the project's folder as a user who may write there, or set"
            + " covet.migrations.source-directory to the folder of your migrations.";

    /** The migrations in it; none while it is absent. */
    MigrationSource migrations() {
        var location = Location.parse("file:" + path).asOptional();
        return new FileMigrationSource(List.of(location), SourceDirectory.class.getClassLoader());
    }

    /** The folder for an app's migrations. */
    Path folderOf(String app) {
        return app.equals(Migration.DEFAULT_APP) ? path : path.resolve(app);
    }

    /**
     * Writes all files, or none of them; whoever reads the directory meanwhile sees each file whole or not at all.
     *
     * @throws ConfigurationException when one cannot be written, or is there already
     */
    void write(List<NewFile> files) {
        requireDirectory();
        var temporary = new ArrayList<Path>();
        var written = new ArrayList<Path>();
        try {
            for (var file : files) {
                temporary.add(writeBeside(file));
            }
            for (var i = 0; i < files.size(); i++) {
                Files.move(temporary.get(i), files.get(i).path(), StandardCopyOption.ATOMIC_MOVE);
                written.add(files.get(i).path());
            }
        } catch (IOException e) {
            written.forEach(SourceDirectory::delete);
            throw unwritable(files, e);
        } finally {
            temporary.forEach(SourceDirectory::delete);
        }
    }

    /** A hidden file, which no listing of migrations looks at. */
    private static Path writeBeside(NewFile file) throws IOException {
        var folder = Files.createDirectories(file.path().toAbsolutePath().getParent());
        if (Files.exists(file.path())) {
            throw new FileAlreadyExistsException(file.path().toString());
        }
        var beside = Files.createTempFile(folder, ".", ".tmp");
        try {
            return Files.writeString(beside, file.text(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            delete(beside);
            throw e;
        }
    }

    private void requireDirectory() {
        if (!mayBeCreated && !Files.isDirectory(path)) {
            throw new ConfigurationException(List.of(new Problem(
                    "There is no directory '" + path + "' to write the migration to.",
                    "the working directory " + Path.of("").toAbsolutePath(),
                    FIX)));
        }
    }

    private static ConfigurationException unwritable(List<NewFile> files, IOException e) {
        return new ConfigurationException(
                List.of(new Problem(
                        "The migration cannot be written: " + reason(e),
                        files.get(0).path().toString(),
                        FIX)),
                e);
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // It is hidden and hurts nobody; what went wrong before it matters more.
            return;
        }
    }
}
