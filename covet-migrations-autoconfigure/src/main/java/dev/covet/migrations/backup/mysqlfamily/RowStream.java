package dev.covet.migrations.backup.mysqlfamily;

import dev.covet.migrations.backup.format.RowWriter;
import dev.covet.migrations.database.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads a table row by row: both drivers by themselves would first read all of it into memory. */
final class RowStream {

    /** Rows that MariaDB's driver reads at a time. */
    private static final int AT_A_TIME = 1000;

    private final Session session;
    private final TableShape table;

    RowStream(Session session, TableShape table) {
        this.session = session;
        this.table = table;
    }

    /**
     * Writes all rows.
     *
     * @return how many there are
     */
    long writeTo(OutputStream target) throws IOException {
        try {
            return session.withConnection(connection -> {
                try (var statement =
                        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
                    statement.setFetchSize(fetchSize(connection));
                    try (var rows = statement.executeQuery(query())) {
                        return write(rows, new RowWriter(target));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private long write(ResultSet rows, RowWriter writer) throws SQLException, IOException {
        var columns = table.columns().size();
        while (rows.next()) {
            writer.beginRow();
            for (var column = 1; column <= columns; column++) {
                writer.value(rows.getBytes(column));
            }
        }
        return writer.end();
    }

    private String query() {
        var dialect = session.dialect();
        var expressions = table.columns().stream()
                .map(column -> column.form().read(dialect.quote(column.name())))
                .collect(Collectors.joining(", "));
        return "SELECT " + (expressions.isEmpty() ? "1" : expressions) + " FROM " + dialect.quote(table.name());
    }

    /** MySQL's driver streams when it is asked for this impossible number, MariaDB's refuses it. */
    private static int fetchSize(Connection connection) throws SQLException {
        var driver = connection.getMetaData().getDriverName().toLowerCase(Locale.ROOT);
        return driver.contains("mariadb") ? AT_A_TIME : Integer.MIN_VALUE;
    }
}
