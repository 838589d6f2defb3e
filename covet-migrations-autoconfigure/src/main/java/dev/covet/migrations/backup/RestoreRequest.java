package dev.covet.migrations.backup;

import java.util.List;

/**
 * What shall be restored.
 *
 * @param id the backup's
 * @param tables the tables whose rows are wanted; empty for all that the backup has
 * @param existing what becomes of rows and tables that are there
 */
public record RestoreRequest(String id, List<String> tables, Existing existing) {

    /** What becomes of what is there already. */
    public enum Existing {
        /** Nothing: then nothing is restored. */
        REFUSE,
        /** It is backed up and goes. */
        REPLACE
    }

    public RestoreRequest {
        tables = List.copyOf(tables);
    }

    /** Everything that a backup has, into a database with nothing in it. */
    public static RestoreRequest of(String id) {
        return new RestoreRequest(id, List.of(), Existing.REFUSE);
    }

    /** The same, in place of what is there. */
    public RestoreRequest replacing() {
        return new RestoreRequest(id, tables, Existing.REPLACE);
    }

    /** The same, but the rows of some tables only. */
    public RestoreRequest ofTables(List<String> chosen) {
        return new RestoreRequest(id, chosen, existing);
    }
}
