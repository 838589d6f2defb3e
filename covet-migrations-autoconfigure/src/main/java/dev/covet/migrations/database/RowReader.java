package dev.covet.migrations.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the row that a result stands at. */
@FunctionalInterface
public interface RowReader {

    void read(ResultSet row) throws SQLException;
}
