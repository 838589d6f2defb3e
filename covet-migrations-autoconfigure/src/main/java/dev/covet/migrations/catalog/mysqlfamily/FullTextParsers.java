package dev.covet.migrations.catalog.mysqlfamily;

import dev.covet.migrations.database.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What cuts the texts of full-text indexes into words; only the server itself tells when it is not its own parser. */
final class FullTextParsers {

    private static final Pattern WITH_PARSER =
            Pattern.compile("FULLTEXT KEY `((?:[^`]|``)+)` \\(.*WITH PARSER `?(\\w+)`?");

    private FullTextParsers() {}

    /** The parsers by the names of the indexes of one table; asks nothing when there are no such indexes. */
    static Map<String, String> of(Session session, TableRow table, List<IndexRow> indexes) {
        var parsers = new HashMap<String, String>();
        if (indexes.stream().anyMatch(IndexRow::isFullText)) {
            session.first(
                            "SHOW CREATE TABLE " + session.dialect().quote(table.name()),
                            row -> Rows.text(row, "Create Table"))
                    .ifPresent(sql -> sql.lines().forEach(line -> {
                        var parser = WITH_PARSER.matcher(line);
                        if (parser.find()) {
                            parsers.put(parser.group(1).replace("``", "`"), parser.group(2));
                        }
                    }));
        }
        return parsers;
    }
}
