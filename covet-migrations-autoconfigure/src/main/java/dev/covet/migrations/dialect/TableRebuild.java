package dev.covet.migrations.dialect;

import java.util.List;

/** A table that is made anew to change it. Its statements depend on how the database defines it when it is their turn. */
public interface TableRebuild {

    String table();

    /** A query for all definitions: whether temporary as 1 or 0, type, name, owner, SQL, in the order in which they were made. */
    String definitions();

    /** Queries for the settings of the session that its statements depend on, each with one text a row. */
    List<String> settings();

    /**
     * What is done to a database with these definitions.
     *
     * @param settings the answers to {@link #settings()}, one after another
     * @throws dev.covet.migrations.problem.InvalidMigrationException when the table's definition there does not fit what is
     *     to become of it
     */
    Procedure procedure(List<StoredDefinition> stored, List<String> settings);

    /**
     * Questions for rows that point at rows that are not there, one a table that has foreign keys. They are asked at the
     * beginning and at the end of the whole migration, as it does not enforce foreign keys while it runs.
     */
    List<Procedure.Pointing> pointing(List<StoredDefinition> stored);

    /** The statements as far as they are known without the database, for people. */
    String text();
}
