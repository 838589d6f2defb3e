package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that cannot be brought back, or keep others from it.
 *
 * @param words a sentence with the keys of some of them
 */
record ConflictingRows(int count, String words) {

    private static final int EXAMPLES = 10;

    static ConflictingRows of(Session session, Step.Conflict conflict) {
        var keys = new ArrayList<String>();
        var count = new int[1];
        session.stream(conflict.query(), row -> {
            if (count[0]++ < EXAMPLES) {
                keys.add(key(row));
            }
        });
        return new ConflictingRows(count[0], conflict.words() + listed(keys, count[0] - keys.size()));
    }

    private static String listed(List<String> keys, int more) {
        return String.join(", ", keys) + (more > 0 ? " and " + more + " more." : ".");
    }

    private static String key(ResultSet row) throws SQLException {
        var columns = row.getMetaData().getColumnCount();
        var values = new ArrayList<String>();
        for (var i = 1; i <= columns; i++) {
            values.add(row.getString(i));
        }
        return values.size() == 1 ? values.get(0) : "(" + String.join(", ", values) + ")";
    }
}
