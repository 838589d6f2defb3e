package dev.covet.migrations.backup.mysqlfamily;

import dev.covet.migrations.backup.format.RowReader;
import dev.covet.migrations.database.Session;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inserts rows, many with one statement. */
final class RowInserts implements AutoCloseable {

    /** Far below what servers take as one packet by themselves, 16 MiB and more; in bytes. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int MOST_PARAMETERS = 4000;

    private final Session session;
    private final TableShape table;
    private final RowReader rows;
    private final int mostRows;
    private final List<byte[] @Nullable []> batch = new ArrayList<>();
    private @Nullable PreparedStatement full;
    private int bytes;
    private long inserted;

    RowInserts(Session session, TableShape table, RowReader rows) {
        this.session = session;
        this.table = table;
        this.rows = rows;
        this.mostRows =
                Math.max(1, MOST_PARAMETERS / Math.max(1, table.columns().size()));
    }

    /**
     * Inserts the next rows, about as many as are wanted.
     *
     * @return whether there may be more
     */
    boolean insert(long wanted) throws IOException {
        var until = inserted + wanted;
        while (inserted + batch.size() < until) {
            var row = rows.next();
            if (row == null) {
                flush();
                return false;
            }
            add(row);
        }
        flush();
        return true;
    }

    long inserted() {
        return inserted;
    }

    @Override
    public void close() {
        session.withConnection(connection -> {
            if (full != null) {
                full.close();
            }
            return inserted;
        });
    }

    private void add(byte[] @Nullable [] row) {
        batch.add(row);
        for (var value : row) {
            bytes += value == null ? 1 : value.length;
        }
        if (batch.size() == mostRows || bytes >= MOST_BYTES) {
            flush();
        }
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        session.withConnection(connection -> {
            if (batch.size() == mostRows) {
                if (full == null) {
                    full = connection.prepareStatement(sql(mostRows));
                }
                execute(full);
            } else {
                try (var statement = connection.prepareStatement(sql(batch.size()))) {
                    execute(statement);
                }
            }
            return inserted;
        });
        batch.clear();
        bytes = 0;
    }

    private void execute(PreparedStatement statement) throws SQLException {
        var position = 1;
        for (var row : batch) {
            for (var i = 0; i < row.length; i++) {
                table.columns().get(i).form().bind(statement, position++, row[i]);
            }
        }
        inserted += statement.executeUpdate();
    }

    private String sql(int count) {
        var dialect = session.dialect();
        var columns = table.columns().stream()
                .map(column -> dialect.quote(column.name()))
                .collect(Collectors.joining(", "));
        var row = table.columns().stream()
                .map(column -> column.form().parameter())
                .collect(Collectors.joining(", ", "(", ")"));
        return "INSERT INTO " + dialect.quote(table.name()) + " (" + columns + ") VALUES "
                + String.join(", ", Collections.nCopies(count, row));
    }
}
