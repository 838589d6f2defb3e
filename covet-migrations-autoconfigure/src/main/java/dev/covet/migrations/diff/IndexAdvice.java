package dev.covet.migrations.diff;

import dev.covet.migrations.diff.Finding.Kind;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says which indexes are there in vain, which are missing, and which foreign keys pair different types. */
final class IndexAdvice {

    private final Schema schema;
    private final ForeignKeyIndexes foreignKeyIndexes;
    private final List<Finding> findings;
    private final Map<String, Map<String, Column>> columns = new HashMap<>();

    IndexAdvice(Schema schema, ForeignKeyIndexes foreignKeyIndexes, List<Finding> findings) {
        this.schema = schema;
        this.foreignKeyIndexes = foreignKeyIndexes;
        this.findings = findings;
    }

    void add() {
        for (var table : schema.tables()) {
            var byName = new HashMap<String, Column>();
            table.columns().forEach(column -> byName.put(column.name(), column));
            columns.put(table.name(), byName);
        }
        for (var table : schema.tables()) {
            table.indexes().forEach(index -> reportRedundant(table, index));
            for (var key : table.foreignKeys()) {
                reportUnindexed(table, key);
                reportMismatch(table, key);
            }
        }
    }

    private void reportRedundant(Table table, Index index) {
        if (!isPlain(index)) {
            return;
        }
        for (var other : Part.of(table)) {
            var isItself = other instanceof Part.OfIndex part && part.index().equals(index);
            if (!isItself && !(other instanceof Part.OfForeignKey) && makesRedundant(table, other, index)) {
                findings.add(new Finding(
                        Kind.REDUNDANT_INDEX,
                        table.name() + "." + index.name(),
                        "The index '" + index.name() + "' of '" + table.name() + "' does nothing that '" + other.name()
                                + "' does not do as well.",
                        "Remove it: it costs room, and time with every change of a row."));
                return;
            }
        }
    }

    private static boolean makesRedundant(Table table, Part other, Index index) {
        var parts = sortedBy(other);
        if (parts.size() < index.parts().size()
                || !parts.subList(0, index.parts().size()).equals(index.parts())) {
            return false;
        }
        if (parts.size() > index.parts().size()) {
            return !index.unique();
        }
        // Of two that are the same the later goes, and a plain one before a unique one.
        return index.unique()
                ? other.isKey() && (!(other instanceof Part.OfIndex twin) || isBefore(table, twin.index(), index))
                : other.isKey() || (other instanceof Part.OfIndex twin && isBefore(table, twin.index(), index));
    }

    private static boolean isBefore(Table table, Index one, Index other) {
        return table.indexes().indexOf(one) < table.indexes().indexOf(other);
    }

    private static boolean isPlain(Index index) {
        return index.where() == null
                && index.method() == null
                && index.include().isEmpty()
                && index.nullsDistinct()
                && !index.hasExpression();
    }

    /** What keys and plain indexes are sorted by; nothing for what is no such thing. */
    private static List<IndexPart> sortedBy(Part part) {
        if (part instanceof Part.OfIndex index) {
            return isPlain(index.index()) ? index.index().parts() : List.of();
        }
        return part.columns().stream()
                .<IndexPart>map(column -> new IndexPart.OfColumn(column, SortOrder.ASC))
                .toList();
    }

    private void reportUnindexed(Table table, ForeignKey key) {
        if (foreignKeyIndexes == ForeignKeyIndexes.LEFT_TO_THE_USER
                && Part.of(table).stream().noneMatch(part -> finds(part, key))) {
            findings.add(new Finding(
                    Kind.UNINDEXED_FOREIGN_KEY,
                    table.name() + "." + key.name(),
                    "No index of '" + table.name() + "' begins with the columns of the foreign key '" + key.name()
                            + "': " + String.join(", ", key.columns()) + ".",
                    "Add one, unless rows of '" + key.referencedTable()
                            + "' are neither deleted nor given another key, nor joined with."));
        }
    }

    private static boolean finds(Part part, ForeignKey key) {
        if (part instanceof Part.OfForeignKey || part instanceof Part.OfCheck) {
            return false;
        }
        if (part instanceof Part.OfIndex index && index.index().where() != null) {
            return false;
        }
        var leading = new ArrayList<String>();
        for (var sorted : sortedOf(part)) {
            if (leading.size() < key.columns().size() && sorted instanceof IndexPart.OfColumn column) {
                leading.add(column.column());
            }
        }
        return leading.size() == key.columns().size() && leading.containsAll(key.columns());
    }

    private static List<IndexPart> sortedOf(Part part) {
        return part instanceof Part.OfIndex index ? index.index().parts() : sortedBy(part);
    }

    private void reportMismatch(Table table, ForeignKey key) {
        var referenced = columns.getOrDefault(key.referencedTable(), Map.of());
        for (var position = 0; position < key.columns().size(); position++) {
            var one = columns.getOrDefault(table.name(), Map.of())
                    .get(key.columns().get(position));
            var other = referenced.get(key.referencedColumns().get(position));
            if (one != null && other != null && !one.type().equals(other.type())) {
                findings.add(new Finding(
                        Kind.MISMATCHED_FOREIGN_KEY,
                        table.name() + "." + key.name(),
                        "The foreign key '" + key.name() + "' pairs '" + table.name() + "." + one.name() + "' of type "
                                + one.type() + " with '" + key.referencedTable() + "." + other.name() + "' of type "
                                + other.type() + ".",
                        "Give both the same type: MySQL and MariaDB refuse the foreign key, others compare slowly."));
            }
        }
    }
}
