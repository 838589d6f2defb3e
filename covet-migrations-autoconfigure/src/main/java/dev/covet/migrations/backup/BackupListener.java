package dev.covet.migrations.backup;

import dev.covet.migrations.backup.manifest.BackupManifest;
import dev.covet.migrations.database.Session;

/** Is told what came of making and restoring backups; every method does nothing unless overridden. */
public interface BackupListener {

    /**
     * A backup was made, and can be read back.
     *
     * @param session outside of any transaction; it must be left so
     */
    default void created(BackupManifest backup, Session session) {}

    /**
     * A backup could not be made; nothing of it is kept.
     *
     * @param session outside of any transaction; it must be left so. Its connection may be lost
     */
    default void notCreated(BackupRequest request, RuntimeException reason, Session session) {}

    /**
     * A backup was restored.
     *
     * @param session outside of any transaction; it must be left so
     */
    default void restored(RestoreReport report, Session session) {}

    /**
     * A backup could not be restored; the reason says how the database is.
     *
     * @param session outside of any transaction; it must be left so. Its connection may be lost
     */
    default void notRestored(RestoreRequest request, RuntimeException reason, Session session) {}
}
