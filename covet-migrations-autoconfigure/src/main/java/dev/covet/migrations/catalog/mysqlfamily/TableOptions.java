package dev.covet.migrations.catalog.mysqlfamily;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands behind the columns of a table where it differs from what goes without saying. */
final class TableOptions {

    private static final String USUAL_ENGINE = "InnoDB";
    private static final Pattern PARTITIONED = Pattern.compile("(?:^|\\s+)partitioned(?=\\s|$)");

    private TableOptions() {}

    /** Empty when all goes without saying. */
    static String of(TableRow table, String databaseCollation, List<PartitionRow> partitions) {
        var options = new ArrayList<String>();
        if (!table.engine().equals(USUAL_ENGINE)) {
            options.add("ENGINE=" + table.engine());
        }
        if (!table.collation().equals(databaseCollation)) {
            options.add("COLLATE=" + table.collation());
        }
        var said = PARTITIONED.matcher(table.options()).replaceFirst("").strip();
        if (!said.isEmpty()) {
            options.add(said);
        }
        if (table.keepsHistory()) {
            options.add("WITH SYSTEM VERSIONING");
        }
        if (!partitions.isEmpty()) {
            options.add(new PartitionClause(partitions).sql());
        }
        return String.join(" ", options);
    }
}
