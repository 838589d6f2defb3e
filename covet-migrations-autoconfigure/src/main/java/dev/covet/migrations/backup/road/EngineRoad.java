package dev.covet.migrations.backup.road;

import dev.covet.migrations.backup.manifest.SchemaRecord;
import dev.covet.migrations.backup.manifest.TableContent;
import dev.covet.migrations.database.Session;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The way one engine's databases are backed up and restored; each the fastest that its driver offers. */
public interface EngineRoad {

    /**
     * Stores a whole database, or some of its tables, as it is at one moment.
     *
     * @throws dev.covet.migrations.database.DatabaseException when the database refuses it
     */
    Dump dump(Session session, Selection selection, PartSink sink) throws IOException;

    /**
     * Reads a part to its end, as far as that can be done without a database.
     *
     * @param tables those whose rows are in the part
     * @return how many rows it has
     * @throws IOException when it is not what was written
     */
    long countRows(InputStream part, List<TableContent> tables) throws IOException;

    /**
     * Makes everything anew in place of all that is there: all of it or, where the engine can take definitions back, nothing.
     *
     * @param check what must hold before it is final
     */
    void replaceDatabase(Session session, Stored stored, Runnable check) throws IOException;

    /**
     * Puts rows in place of those that are there, all or none. Tables that are not there are made.
     *
     * @param check what must hold before it is final
     */
    void replaceRows(Session session, Stored stored, Runnable check) throws IOException;

    /** Whether {@link #replaceDatabase} leaves everything as it was when it fails. */
    boolean isUndoneOnFailure();

    /**
     * What was stored.
     *
     * @param schema how it is made; what is read at the same moment as the rows
     */
    record Dump(SchemaRecord schema, List<TableContent> tables) {

        public Dump {
            tables = List.copyOf(tables);
        }
    }
}
