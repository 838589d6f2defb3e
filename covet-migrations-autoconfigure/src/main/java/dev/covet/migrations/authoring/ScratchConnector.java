package dev.covet.migrations.authoring;

import javax.sql.DataSource;

/** Connects to other databases. */
public interface ScratchConnector {

    /** Whether there is a server of its own for scratch databases, rather than the one of the migrated database. */
    boolean hasOwnServer();

    /** The scratch server as it is configured, else the migrated database's. */
    DataSource server();

    /** The same server and user as {@link #server()} under another URL. */
    DataSource to(String url);
}
