package dev.covet.migrations.dialect;

import dev.covet.migrations.schema.Engine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What MySQL or MariaDB does for statements that alter tables. It is told to do it in the cheapest way, and in a dearer one as
 * often as it refuses; that the table got another number says that it was made anew. Building an index without stopping
 * anybody cannot be told from changing a definition.
 */
final class MysqlMeasurement {

    private static final Pattern ALTER = Pattern.compile("ALTER TABLE `(\\w+)` .*", Pattern.DOTALL);

    private final LiveSchema database;
    private final String numbers;

    MysqlMeasurement(LiveSchema database) {
        this.database = database;
        this.numbers = database.dialect().engine() == Engine.MYSQL ? "INNODB_TABLES" : "INNODB_SYS_TABLES";
    }

    /** How each statement that alters a table was done; others are only executed. */
    List<Hold> of(Script script) {
        var holds = new ArrayList<Hold>();
        for (var step : script.steps()) {
            var alter = ALTER.matcher(step.text());
            if (alter.matches()) {
                holds.add(altered(alter.group(1), step.text()));
            } else {
                database.execute(step.text());
            }
        }
        return holds;
    }

    private Hold altered(String table, String sql) {
        var number = number(table);
        var blocking = accepts(sql + ", ALGORITHM=INSTANT") || accepts(sql + ", ALGORITHM=INPLACE, LOCK=NONE")
                ? Blocking.DEFINITIONS
                : slowly(sql);
        var isSame = number(table).isEmpty() || number(table).equals(number);
        return new Hold(table, blocking, isSame ? Work.INSTANT : Work.REWRITE);
    }

    private Blocking slowly(String sql) {
        if (accepts(sql + ", ALGORITHM=INPLACE, LOCK=SHARED")) {
            return Blocking.WRITES;
        }
        if (accepts(sql + ", ALGORITHM=COPY, LOCK=NONE")) {
            return Blocking.DEFINITIONS;
        }
        database.execute(sql);
        return Blocking.WRITES;
    }

    private boolean accepts(String sql) {
        try (var statement = database.connection().createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Empty once the table has another name. */
    private List<Object> number(String table) {
        return database.row(
                "SELECT table_id FROM information_schema." + numbers + " WHERE name = CONCAT(DATABASE(), '/', ?)",
                List.of(table));
    }
}
