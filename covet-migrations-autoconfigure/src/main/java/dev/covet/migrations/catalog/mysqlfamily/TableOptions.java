package dev.covet.migrations.catalog.mysqlfamily;

import java.util.ArrayList;
import java.util.List;

/** What stands behind the columns of a table where it differs from what goes without saying. */
final class TableOptions {

    private static final String USUAL_ENGINE = "InnoDB";

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
        var said = table.options()
                .replaceFirst("(?:^|\\s+)partitioned(?=\\s|$)", "")
                .strip();
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
