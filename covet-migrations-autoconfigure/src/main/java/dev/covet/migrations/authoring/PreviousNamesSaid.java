package dev.covet.migrations.authoring;

import dev.covet.migrations.diff.Finding;
import dev.covet.migrations.entity.DeclaredColumn;
import dev.covet.migrations.entity.DeclaredTable;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What entities say of their former names, where it still says something: the former name is there before and not wished
 * for, and the name now is not there yet.
 */
final class PreviousNamesSaid {

    private static final String REASON = "Renamed by @PreviousName: ";

    private final Schema from;
    private final Schema wished;
    private final Map<String, DeclaredTable> declarations;
    private final List<Finding> findings = new ArrayList<>();

    PreviousNamesSaid(Schema from, Schema wished, Map<String, DeclaredTable> declarations) {
        this.from = from;
        this.wished = wished;
        this.declarations = declarations;
    }

    /** What was decided before comes first. */
    DecidedRenames addTo(DecidedRenames decided) {
        var more = decided;
        for (var table : declarations.values()) {
            more = withTable(more, table);
        }
        for (var table : declarations.values()) {
            for (var column : table.columns()) {
                more = withColumn(more, table.name(), column);
            }
        }
        return more;
    }

    /** What was said in vain, of things that are new all the same. */
    List<Finding> findings() {
        return findings;
    }

    private DecidedRenames withTable(DecidedRenames decided, DeclaredTable table) {
        var isNew = wished.table(table.name()).isPresent()
                && from.table(table.name()).isEmpty()
                && decided.tableBefore(table.name()).equals(table.name());
        var former = isNew
                ? table.previousNames().stream()
                        .filter(name -> from.table(name).isPresent()
                                && wished.table(name).isEmpty())
                        .filter(name -> decided.tableNow(name).equals(name)
                                && !decided.gone().contains(name))
                        .findFirst()
                : Optional.<String>empty();
        if (isNew && former.isEmpty()) {
            addUnused(table.name(), table.previousNames());
        }
        return former.map(name -> decided.withTable(name, table.name(), REASON + name + " → " + table.name()))
                .orElse(decided);
    }

    private DecidedRenames withColumn(DecidedRenames decided, String table, DeclaredColumn column) {
        var before = decided.tableBefore(table);
        var isNew = from.table(before).isPresent()
                && wished.column(table, column.name()).isPresent()
                && from.column(before, column.name()).isEmpty()
                && decided.renames().columns().stream()
                        .noneMatch(one -> one.table().equals(table) && one.to().equals(column.name()));
        var former = isNew
                ? column.previousNames().stream()
                        .filter(name -> from.column(before, name).isPresent()
                                && wished.column(table, name).isEmpty())
                        .filter(name -> !decided.concerns(table, name))
                        .findFirst()
                : Optional.<String>empty();
        if (isNew && former.isEmpty()) {
            addUnused(table + "." + column.name(), column.previousNames());
        }
        return former.map(name -> decided.withColumn(
                        table, name, column.name(), REASON + table + "." + name + " → " + column.name()))
                .orElse(decided);
    }

    private void addUnused(String place, List<String> previousNames) {
        if (!previousNames.isEmpty()) {
            findings.add(new Finding(
                    Finding.Kind.UNUSED_RENAME,
                    place,
                    "@PreviousName says that '" + place + "' was called " + String.join(" or ", previousNames)
                            + " before, and nothing of that name has gone.",
                    "Give the former name as it is in the database, or take the annotation away."));
        }
    }
}
