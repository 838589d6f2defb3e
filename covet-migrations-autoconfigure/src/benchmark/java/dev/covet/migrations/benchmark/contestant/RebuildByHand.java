package dev.covet.migrations.benchmark.contestant;

import java.io.File;
import java.nio.file.Files;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The limit of making a table of SQLite anew: the statements of a script, written for this table and this change. */
public final class RebuildByHand implements Task {

    /** The script in the folder, a statement on each line. */
    public static final String SCRIPT = "by-hand.txt";

    public static void main(String[] arguments) throws Exception {
        Measuring.run(arguments, new RebuildByHand());
    }

    /** The script itself says where its transaction begins and ends. */
    @Override
    public void migrate(DataSource dataSource, File folder, boolean inOneTransaction) throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : Files.readAllLines(folder.toPath().resolve(SCRIPT))) {
                if (statement.execute(sql) && sql.contains("check")) {
                    try (var rows = statement.getResultSet()) {
                        if (rows.next()) {
                            throw new SQLException(sql + ": " + rows.getString(1));
                        }
                    }
                }
            }
        }
    }
}
