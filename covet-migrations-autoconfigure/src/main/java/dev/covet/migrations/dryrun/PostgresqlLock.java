package dev.covet.migrations.dryrun;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A lock that the session holds.
 *
 * @param relation what is locked; empty when it was dropped
 * @param rowsRead how many rows the transaction has read of it
 */
record PostgresqlLock(long oid, Optional<PostgresqlRelation> relation, Optional<LockMode> mode, long rowsRead) {

    static PostgresqlLock of(ResultSet row) throws SQLException {
        return new PostgresqlLock(
                row.getLong(7),
                row.getString(2) == null ? Optional.empty() : Optional.of(PostgresqlRelation.of(row)),
                LockMode.of(row.getString(8)),
                row.getLong(9));
    }
}
