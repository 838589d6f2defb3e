package dev.covet.migrations.diff.rename;

import dev.covet.migrations.diff.Renames;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the facts about tables and columns from two schemas, with what was decided already under its new name. */
final class SchemaFacts {

    private final Schema from;
    private final Schema to;
    private final Renames decided;
    private final Declarations declaredBefore;
    private final Declarations declaredAfter;

    SchemaFacts(Schema from, Schema to, Renames decided, Declarations declaredBefore, Declarations declaredAfter) {
        this.from = from;
        this.to = to;
        this.decided = decided;
        this.declaredBefore = declaredBefore;
        this.declaredAfter = declaredAfter;
    }

    RenameQuestion question() {
        var wished = new HashMap<String, Table>();
        to.tables().forEach(table -> wished.put(table.name().toLowerCase(Locale.ROOT), table));
        var changed = new ArrayList<TablePair>();
        var dropped = new ArrayList<TableFacts>();
        for (var table : from.tables()) {
            var name = decided.tables().getOrDefault(table.name(), table.name());
            var after = wished.remove(name.toLowerCase(Locale.ROOT));
            if (after == null) {
                dropped.add(facts(table, declaredBefore, Map.of()));
            } else {
                changed.add(new TablePair(
                        facts(table, declaredBefore, decidedColumns(table, after)),
                        facts(after, declaredAfter, Map.of())));
            }
        }
        changed.removeIf(pair -> pair.dropped().isEmpty() || pair.added().isEmpty());
        var added = to.tables().stream()
                .filter(table -> wished.containsKey(table.name().toLowerCase(Locale.ROOT)))
                .map(table -> facts(table, declaredAfter, Map.of()))
                .toList();
        return new RenameQuestion(changed, dropped, added);
    }

    /** New names by former names: what was decided, and what differs in letter case only, which is no rename. */
    private Map<String, String> decidedColumns(Table before, Table after) {
        var byFoldedName = new HashMap<String, String>();
        after.columns().forEach(column -> byFoldedName.put(column.name().toLowerCase(Locale.ROOT), column.name()));
        var columns = new HashMap<String, String>();
        for (var column : before.columns()) {
            var spelling = byFoldedName.get(column.name().toLowerCase(Locale.ROOT));
            if (spelling != null) {
                columns.put(column.name(), spelling);
            }
        }
        decided.columns().stream()
                .filter(rename -> rename.table().equals(after.name()))
                .forEach(rename -> columns.put(rename.from(), rename.to()));
        return columns;
    }

    private TableFacts facts(Table table, Declarations declared, Map<String, String> renamed) {
        var columns = table.columns().stream()
                .map(column -> facts(table, column, declared, renamed))
                .toList();
        var order = declared.order(table.name()).stream()
                .map(column -> renamed.getOrDefault(column, column))
                .toList();
        return new TableFacts(table.name(), columns, order);
    }

    private ColumnFacts facts(Table table, Column column, Declarations declared, Map<String, String> renamed) {
        var name = column.name();
        return new ColumnFacts(
                renamed.getOrDefault(name, name),
                declared.attribute(table.name(), name).orElse(null),
                column.type().toString(),
                column.nullable(),
                text(column.defaultValue()),
                isUnique(table, name),
                target(table, name),
                table.primaryKey() != null && table.primaryKey().columns().contains(name));
    }

    private static @Nullable String text(@Nullable ColumnDefault value) {
        if (value == null) {
            return null;
        }
        if (value instanceof ColumnDefault.OfText text) {
            return text.value();
        }
        if (value instanceof ColumnDefault.OfNumber number) {
            return number.value().toPlainString();
        }
        return value instanceof ColumnDefault.OfBoolean yesOrNo
                ? String.valueOf(yesOrNo.value())
                : ((ColumnDefault.OfExpression) value).sql().toString();
    }

    private static boolean isUnique(Table table, String column) {
        var alone = List.of(column);
        return table.uniques().stream().anyMatch(unique -> unique.columns().equals(alone))
                || table.indexes().stream()
                        .anyMatch(index -> index.unique()
                                && index.where() == null
                                && index.parts().size() == 1
                                && index.parts().get(0) instanceof IndexPart.OfColumn part
                                && part.column().equals(column));
    }

    private static @Nullable String target(Table table, String column) {
        var alone = List.of(column);
        return table.foreignKeys().stream()
                .filter(key -> key.columns().equals(alone))
                .map(key -> key.referencedTable())
                .findFirst()
                .orElse(null);
    }
}
