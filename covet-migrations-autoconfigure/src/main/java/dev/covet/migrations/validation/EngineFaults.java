package dev.covet.migrations.validation;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.Schema;
import java.util.List;

/** What can be wrong on one engine, beyond what schemas say. Each question is a number of queries that does not grow with it. */
interface EngineFaults {

    /** Constraints and indexes that are there and do not do their work. */
    List<Fault> constraints(Session session, Schema schema);

    /** Rows that no constraint has kept out. */
    List<Fault> data(Session session, Schema schema);

    /** What the user may not do and must, and may do and need not. */
    List<Fault> rights(Session session);
}
