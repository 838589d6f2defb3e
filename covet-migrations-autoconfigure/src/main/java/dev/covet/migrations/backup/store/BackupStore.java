package dev.covet.migrations.backup.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

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
