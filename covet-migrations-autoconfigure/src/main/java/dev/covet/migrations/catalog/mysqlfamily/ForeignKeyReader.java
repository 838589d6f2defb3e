package dev.covet.migrations.catalog.mysqlfamily;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The foreign keys of one table. */
final class ForeignKeyReader {

    private final Dialect dialect;
    private final String database;
    private final Map<String, List<ReferenceRow>> references;
    private final Map<String, RuleRow> rules;

    /** @param database the current one */
    ForeignKeyReader(Dialect dialect, String database, List<ReferenceRow> references, List<RuleRow> rules) {
        this.dialect = dialect;
        this.database = database;
        this.references = references.stream().collect(groupingBy(ReferenceRow::name, TreeMap::new, toList()));
        this.rules = new TreeMap<>();
        rules.forEach(rule -> this.rules.put(rule.name(), rule));
    }

    /** Those that point at a table of this database. */
    List<ForeignKey> keys() {
        return references.values().stream()
                .filter(rows -> rows.get(0).otherDatabase().equals(database))
                .map(this::key)
                .toList();
    }

    /** The foreign keys that are not among {@code known} in words, to be added to the table. */
    List<NativeObject> natives(Set<String> known) {
        return references.values().stream()
                .filter(rows -> !known.contains(rows.get(0).name()))
                .map(this::nativeKey)
                .toList();
    }

    private ForeignKey key(List<ReferenceRow> rows) {
        var first = rows.get(0);
        return new ForeignKey(
                first.name(),
                rows.stream().map(ReferenceRow::column).toList(),
                first.otherTable(),
                rows.stream().map(ReferenceRow::otherColumn).toList(),
                action(first.name(), RuleRow::onDelete),
                action(first.name(), RuleRow::onUpdate));
    }

    /** The engines check at once whatever is said, so that NO ACTION and RESTRICT are the same; they report one or the other. */
    private ReferentialAction action(String key, Function<RuleRow, String> change) {
        var rule = rules.get(key);
        var action = rule == null ? "" : change.apply(rule);
        return switch (action) {
            case "CASCADE" -> ReferentialAction.CASCADE;
            case "SET NULL" -> ReferentialAction.SET_NULL;
            case "SET DEFAULT" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }

    private NativeObject nativeKey(List<ReferenceRow> rows) {
        var key = key(rows);
        var first = rows.get(0);
        var alter = "ALTER TABLE " + dialect.quote(first.table()) + " ";
        var other = first.otherDatabase().equals(database) ? "" : dialect.quote(first.otherDatabase()) + ".";
        var words = new ArrayList<String>();
        words.add(alter + "ADD CONSTRAINT " + dialect.quote(key.name()) + " FOREIGN KEY " + names(key.columns()));
        words.add("REFERENCES " + other + dialect.quote(key.referencedTable()) + " " + names(key.referencedColumns()));
        if (key.onDelete() != ReferentialAction.NO_ACTION) {
            words.add("ON DELETE " + key.onDelete().sql());
        }
        if (key.onUpdate() != ReferentialAction.NO_ACTION) {
            words.add("ON UPDATE " + key.onUpdate().sql());
        }
        return new NativeObject(
                "foreign key",
                key.name(),
                first.table(),
                NativeObject.Phase.AFTER_TABLES,
                String.join(" ", words),
                alter + "DROP FOREIGN KEY " + dialect.quote(key.name()));
    }

    private String names(List<String> columns) {
        return "(" + String.join(", ", columns.stream().map(dialect::quote).toList()) + ")";
    }
}
