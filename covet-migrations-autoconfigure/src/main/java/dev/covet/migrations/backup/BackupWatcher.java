package dev.covet.migrations.backup;

/** Is told what is being done, so that somebody can see it. */
@FunctionalInterface
public interface BackupWatcher {

    /** One that does nothing. */
    BackupWatcher NOBODY = activity -> {};

    /**
     * Something is begun.
     *
     * @param activity such as {@code Backing up customers}
     */
    void at(String activity);
}
