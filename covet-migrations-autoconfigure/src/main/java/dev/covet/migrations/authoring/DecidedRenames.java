package dev.covet.migrations.authoring;

import dev.covet.migrations.diff.Renames;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Renames that are decided, each with the reason.
 *
 * @param renames what has another name now
 * @param gone former names, {@code table.column} with the table's name now or {@code table}, of what is known to have gone
 * @param reasons why each is a rename, by the operation that renames
 */
record DecidedRenames(Renames renames, Set<String> gone, Map<Operation, String> reasons) {

    DecidedRenames {
        gone = Collections.unmodifiableSet(new LinkedHashSet<>(gone));
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    static DecidedRenames none() {
        return new DecidedRenames(Renames.none(), Set.of(), Map.of());
    }

    DecidedRenames withTable(String from, String to, String reason) {
        return new DecidedRenames(renames.withTable(from, to), gone, with(new RenameTable(from, to), reason));
    }

    /** @param table as it is named now */
    DecidedRenames withColumn(String table, String from, String to, String reason) {
        return new DecidedRenames(
                renames.withColumn(table, from, to), gone, with(new RenameColumn(table, from, to), reason));
    }

    DecidedRenames withGone(String place) {
        var more = new LinkedHashSet<>(gone);
        more.add(place);
        return new DecidedRenames(renames, more, reasons);
    }

    /** What the table is called now that was called so before. */
    String tableNow(String before) {
        return renames.tables().getOrDefault(before, before);
    }

    /** What the table was called before that is called so now. */
    String tableBefore(String now) {
        return renames.tables().entrySet().stream()
                .filter(rename -> rename.getValue().equals(now))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(now);
    }

    /** Whether something is decided of the former name already. */
    boolean concerns(String table, String column) {
        return gone.contains(table + "." + column)
                || renames.columns().stream()
                        .anyMatch(one -> one.table().equals(table) && one.from().equals(column));
    }

    private Map<Operation, String> with(Operation operation, String reason) {
        var more = new LinkedHashMap<>(reasons);
        more.put(operation, reason);
        return more;
    }
}
