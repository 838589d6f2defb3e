package dev.covet.migrations.catalog;

import dev.covet.migrations.database.Session;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the server itself describes each thing of a database: what must be alike where two databases are. */
final class ServersWords {

    private static final Pattern NEXT_NUMBER = Pattern.compile(" AUTO_INCREMENT=\\d+");

    /** The usual kind of index, the actions that InnoDB takes for one, and a width of what is shown. */
    private static final Pattern WITHOUT_MEANING = Pattern.compile(
            " USING (?:BTREE|HASH)| ON (?:DELETE|UPDATE) (?:RESTRICT|NO ACTION)|(?<= (?:tiny|small|medium|big|)int)(?!\\(1\\))\\(\\d+\\)(?! unsigned zerofill)");

    /** MariaDB's check of a column, which is one of its name among the table's. */
    private static final Pattern OWN_CHECK =
            Pattern.compile("^  (`(?:[^`]|``)+`) (.*) CHECK (\\((?!json_valid).*\\))$");

    private static final Pattern HEX_EXPRESSION = Pattern.compile("(?i)(?<= DEFAULT )\\(?(0x[0-9a-f]+)\\)?");

    private ServersWords() {}

    static Map<String, String> of(Session session) {
        var words = new TreeMap<String, String>();
        session.query(
                        "SELECT TABLE_NAME, TABLE_TYPE FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()",
                        row -> List.of(row.getString(1), row.getString(2)))
                .forEach(table -> words.put(
                        "table " + table.get(0),
                        create(session, table.get(1).equals("VIEW") ? "VIEW" : "TABLE", table.get(0), 2)));
        session.query(
                        "SELECT ROUTINE_TYPE, ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE()",
                        row -> List.of(row.getString(1), row.getString(2)))
                .forEach(routine ->
                        words.put("routine " + routine.get(1), create(session, routine.get(0), routine.get(1), 3)));
        return words;
    }

    private static String create(Session session, String kind, String name, int column) {
        var sql = session.first(
                        "SHOW CREATE " + kind + " " + session.dialect().quote(name), row -> row.getString(column))
                .orElseThrow();
        var database =
                session.first("SELECT DATABASE()", row -> row.getString(1)).orElseThrow();
        return sorted(NEXT_NUMBER.matcher(sql).replaceAll("").replace("`" + database + "`.", ""));
    }

    /** In an order that does not depend on that of creation, and without what makes no difference to the server. */
    private static String sorted(String sql) {
        return sql.lines()
                .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                .flatMap(line -> OWN_CHECK
                        .matcher(line)
                        .replaceFirst("  $1 $2\n  CONSTRAINT $1 CHECK $3")
                        .lines())
                .map(line -> WITHOUT_MEANING.matcher(line).replaceAll(""))
                .map(line -> HEX_EXPRESSION
                        .matcher(line)
                        .replaceAll(hex -> hex.group(1).toUpperCase(Locale.ROOT)))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
