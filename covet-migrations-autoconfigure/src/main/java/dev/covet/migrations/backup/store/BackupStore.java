package dev.covet.migrations.backup.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where backups lie, each under its id with some files. What is written is seen by others once it is finished; an id and a
 * file's name never hold anything that could lead elsewhere.
 */
public interface BackupStore extends AutoCloseable {

    /** Where it is, for people; without secrets. */
    String describe();

    /** The ids of finished backups, in any order. */
    List<String> ids() throws IOException;

    /** A new file of a backup that is being written; it is there when the stream is closed. */
    OutputStream write(String id, String file) throws IOException;

    /**
     * Where a new file of a backup can be made by what writes files and not streams, and brings them to the disk.
     *
     * @return an empty file; nothing where the store has none
     */
    default Optional<Path> place(String id, String file) throws IOException {
        return Optional.empty();
    }

    /** A file of a backup, being written or finished. */
    InputStream read(String id, String file) throws IOException;

    /** Makes a backup seen, all of whose files are written but the last. */
    void finish(String id, String lastFile, byte[] content) throws IOException;

    /** Removes a backup, finished or not; does nothing when there is none. */
    void delete(String id) throws IOException;

    /** Removes what was begun long ago and never finished. */
    void deleteAbandoned() throws IOException;

    @Override
    default void close() {}
}
