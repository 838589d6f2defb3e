package dev.covet.migrations.backup;

import dev.covet.migrations.backup.store.BackupStore;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** What is said when the place where backups lie does not do what it should. */
final class StoreProblems {

    private StoreProblems() {}

    static ConfigurationException of(IOException e, String what, BackupStore store) {
        return new ConfigurationException(
                List.of(new Problem(
                        what + ": " + describe(e) + ".",
                        store.describe(),
                        "Check that it is there, that there is room, and that the application may read and write it:"
                                + " covet.migrations.backup.directory or url.")),
                e);
    }

    /** What the exception says, in words. */
    static String describe(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile();
        }
        if (e instanceof AccessDeniedException denied) {
            return "access to " + denied.getFile() + " is denied";
        }
        if (e instanceof FileSystemException failed && failed.getReason() == null) {
            return failed.getClass().getSimpleName() + " " + failed.getMessage();
        }
        var message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
