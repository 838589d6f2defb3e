package dev.covet.migrations.catalog.mysqlfamily;

import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.database.Session;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tables that the model cannot hold, carried in the server's own words. */
final class NativeTables {

    /** Storage engines of tables that lie, or say where they lie, elsewhere. */
    private static final Set<String> ELSEWHERE =
            Set.of("FEDERATED", "MRG_MyISAM", "MRG_MYISAM", "CONNECT", "SPIDER", "OQGRAPH", "S3", "ndbcluster");

    private static final Pattern NEXT_NUMBER = Pattern.compile("(?m)^(\\) ENGINE=\\S+) AUTO_INCREMENT=\\d+");

    private final Session session;
    private final Inventory inventory;
    private final Set<String> withPeriods;

    NativeTables(Session session, Inventory inventory, List<String> withPeriods) {
        this.session = session;
        this.inventory = inventory;
        this.withPeriods = new HashSet<>(withPeriods);
    }

    boolean holds(TableRow table) {
        return withPeriods.contains(table.name())
                || ELSEWHERE.contains(table.engine())
                || inventory.columnsOf(table.name()).stream().anyMatch(NativeTables::isBoundOfSystemTime)
                || inventory.partitionsOf(table.name()).stream()
                        .anyMatch(partition -> partition.method().equals("SYSTEM_TIME"))
                || isNumberedWithinKey(table);
    }

    private static boolean isBoundOfSystemTime(ColumnRow column) {
        return "ROW START".equals(column.computation()) || "ROW END".equals(column.computation());
    }

    /** MyISAM numbers rows within each value of the key's first column. */
    private boolean isNumberedWithinKey(TableRow table) {
        return inventory.columnsOf(table.name()).stream()
                .filter(ColumnRow::isNumbered)
                .anyMatch(column -> inventory.firstParts(table.name()).noneMatch(column.name()::equals));
    }

    /** The table without its foreign keys. */
    NativeObject read(TableRow table) {
        var name = session.dialect().quote(table.name());
        var sql = session.first("SHOW CREATE TABLE " + name, row -> Rows.text(row, "Create Table"))
                .orElse("");
        return new NativeObject(
                "table",
                table.name(),
                null,
                NativeObject.Phase.BEFORE_TABLES,
                NEXT_NUMBER.matcher(withoutForeignKeys(sql)).replaceFirst("$1"),
                "DROP TABLE " + name);
    }

    private static String withoutForeignKeys(String sql) {
        return sql.lines()
                .filter(line -> !line.startsWith("  CONSTRAINT ") || !line.contains(" FOREIGN KEY ("))
                .collect(Collectors.joining("\n"))
                .replace(",\n)", "\n)");
    }
}
