package dev.covet.migrations.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Tells connections apart that data sources have wrapped. */
final class Connections {

    private Connections() {}

    /** Compares what the metadata belong to, as wrappers leave these to the driver. Sends no statement. */
    @SuppressWarnings("ReferenceEquality") // the same one is meant, and not an equal one
    static boolean isSame(Connection one, Connection other) throws SQLException {
        var driven = one.getMetaData().getConnection();
        return one == other || (driven != null && driven == other.getMetaData().getConnection());
    }
}
