package dev.covet.migrations.diff;

import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import dev.covet.migrations.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Schemas out of plain numbers, so that fewer and smaller numbers make simpler schemas. Each number stands for one thing of
 * a table; what does not fit the rest is left out, so that every list of numbers makes a schema that every engine accepts.
 */
final class Genes {

    static final int LARGEST = 99_999;

    private static final List<String> TABLES = List.of("ant", "bee", "cat", "dog");
    private static final List<String> COLUMNS = List.of("a", "b", "c", "d", "e");
    private static final List<String> TYPES = List.of(
            "integer",
            "bigint",
            "varchar(20)",
            "varchar(40)",
            "text",
            "decimal(10,2)",
            "boolean",
            "date",
            "timestamp",
            "enum('X', 'Y')",
            "enum('X', 'Y', 'ZZZ')",
            "smallint");
    private static final List<String> KEYS =
            List.of("id bigint!", "id integer!", "id bigint! numbered", "id varchar(36)!");

    private final Map<String, Table> tables = new LinkedHashMap<>();

    private Genes() {}

    /** A schema with a table for each list that is not empty, and a sequence or view for each further number. */
    static Schema schema(List<List<Integer>> tables, List<Integer> others) {
        var genes = new Genes();
        for (var position = 0; position < Math.min(tables.size(), TABLES.size()); position++) {
            if (!tables.get(position).isEmpty()) {
                genes.addTable(TABLES.get(position), tables.get(position));
            }
        }
        for (var position = 0; position < Math.min(tables.size(), TABLES.size()); position++) {
            genes.addForeignKeys(TABLES.get(position), tables.get(position));
        }
        return genes.withOthers(others);
    }

    /** A value for existing rows of every column that may become NOT NULL. */
    static Map<String, String> fills(Schema schema) {
        var fills = new HashMap<String, String>();
        for (var table : schema.tables()) {
            for (var column : table.columns()) {
                fills.put(table.name() + "." + column.name(), fill(column.type().toString()));
            }
        }
        return fills;
    }

    private static String fill(String type) {
        if (type.startsWith("varchar") || type.equals("text")) {
            return "some";
        }
        if (type.startsWith("enum")) {
            return "X";
        }
        return switch (type) {
            case "boolean" -> "true";
            case "date" -> "2026-01-02";
            case "timestamp" -> "2026-01-02 03:04:05";
            default -> "7";
        };
    }

    private void addTable(String name, List<Integer> genes) {
        var columns = new LinkedHashMap<String, Column>();
        var first = Draft.column(KEYS.get(genes.get(0) % KEYS.size()));
        columns.put(first.name(), first);
        for (var gene : genes.subList(1, genes.size())) {
            if (gene % 8 < 4) {
                var column = column(gene / 8);
                columns.putIfAbsent(column.name(), column);
            }
        }
        var table = Table.of(name, List.copyOf(columns.values()))
                .withPrimaryKey(new PrimaryKey(Names.primaryKey(name), List.of("id")));
        for (var gene : genes.subList(1, genes.size())) {
            table = withPart(table, gene % 8, gene / 8);
        }
        tables.put(name, genes.get(0) % 7 == 6 ? table.withComment("about " + name) : table);
    }

    private static Column column(int gene) {
        var name = COLUMNS.get(gene % COLUMNS.size());
        var type = TYPES.get(gene / 5 % TYPES.size());
        var rest = gene / 5 / TYPES.size() % 6;
        var text = name + " " + type + (rest % 2 == 1 ? "!" : "");
        if (rest == 2 || rest == 3) {
            text += value(type);
        }
        return Draft.column(rest == 4 ? text + " -- it's " + name : text);
    }

    private static String value(String type) {
        if (type.startsWith("varchar")) {
            return " = 'it''s'".replace("''", "'");
        }
        if (type.startsWith("enum")) {
            return " = 'Y'";
        }
        return switch (type) {
            case "boolean" -> " = true";
            case "date" -> " = '2026-03-04'";
            case "text", "timestamp" -> "";
            default -> " = 5";
        };
    }

    private static Table withPart(Table table, int kind, int gene) {
        var names = indexable(table, gene);
        var chosen = gene % 3 == 0 ? table.name() + "_x" + gene % 2 : null;
        if (kind == 4 && !names.isEmpty()) {
            var name = chosen == null ? Names.unique(table.name(), names) : chosen + "u";
            // Of two equal ones in CREATE TABLE PostgreSQL makes only one.
            var isThere =
                    table.uniques().stream().anyMatch(unique -> unique.columns().equals(names));
            return isThere || isTaken(table, name)
                    ? table
                    : table.withUniques(Named.with(table.uniques(), new Unique(name, names)));
        }
        if (kind == 5 && !names.isEmpty()) {
            var parts = new Index(
                            "x",
                            Draft.keyless("x")
                                    .index("x", names.toArray(String[]::new))
                                    .table()
                                    .indexes()
                                    .get(0)
                                    .parts(),
                            false,
                            null)
                    .parts();
            var name = chosen == null ? Names.index(table.name(), parts) : chosen + "i";
            return isTaken(table, name)
                    ? table
                    : table.withIndexes(Named.with(table.indexes(), new Index(name, parts, gene % 4 == 1, null)));
        }
        if (kind == 7) {
            return withCheck(table, gene);
        }
        return table;
    }

    private static Table withCheck(Table table, int gene) {
        var numbers = table.columns().stream()
                .filter(column -> column.type().toString().endsWith("int")
                        || column.type().toString().equals("integer"))
                .filter(column -> column.identity() == null && !column.name().equals("id"))
                .toList();
        if (numbers.isEmpty()) {
            return table;
        }
        var check = new Check(
                "ck_" + table.name() + "_" + gene % 2,
                SqlText.of(numbers.get(gene % numbers.size()).name() + " > " + gene % 3));
        return table.withChecks(Named.with(table.checks(), check));
    }

    /** One or two columns, or none when there is none. */
    private static List<String> indexable(Table table, int gene) {
        var all = table.columns().stream()
                .filter(column -> !column.type().toString().equals("text"))
                .filter(column -> !column.name().equals("id"))
                .map(Column::name)
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        var names = new ArrayList<String>();
        names.add(all.get(gene / 12 % all.size()));
        var second = all.get(gene / 60 % all.size());
        if (gene % 5 > 2 && !names.contains(second)) {
            names.add(second);
        }
        return names;
    }

    private static boolean isTaken(Table table, String name) {
        return Part.of(table).stream().anyMatch(part -> part.name().equals(name));
    }

    private void addForeignKeys(String name, List<Integer> genes) {
        var table = tables.get(name);
        if (table == null) {
            return;
        }
        for (var gene : genes.subList(1, genes.size())) {
            var rest = gene / 8;
            var referenced = tables.get(TABLES.get(rest % TABLES.size()));
            if (gene % 8 == 6 && referenced != null) {
                table = withForeignKey(table, referenced, rest / TABLES.size());
            }
        }
        tables.put(name, table);
    }

    private static Table withForeignKey(Table table, Table referenced, int gene) {
        var type = referenced.columns().get(0).type();
        var candidates = table.columns().stream()
                .filter(column -> column.type().equals(type) && !column.name().equals("id"))
                .toList();
        if (candidates.isEmpty()) {
            var name = "to_" + referenced.name();
            return table.column(name).isPresent()
                    ? table
                    : withForeignKey(
                            table.withColumns(Named.with(table.columns(), Column.of(name, type))), referenced, gene);
        }
        var column = candidates.get(gene % candidates.size());
        var action = List.of(ReferentialAction.NO_ACTION, ReferentialAction.CASCADE, ReferentialAction.SET_NULL)
                .get(gene % 3);
        var key = new ForeignKey(
                Names.foreignKey(table.name(), List.of(column.name())),
                List.of(column.name()),
                referenced.name(),
                List.of("id"),
                isPossible(action, table, column) ? action : ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
        return table.withForeignKeys(Named.with(table.foreignKeys(), key));
    }

    /** MySQL lets no check mention a column that a foreign key changes. */
    private static boolean isPossible(ReferentialAction action, Table table, Column column) {
        return table.checks().stream()
                        .noneMatch(check ->
                                Mentions.in(List.of(check.expression())).has(column.name()))
                && (column.nullable() || action != ReferentialAction.SET_NULL);
    }

    private Schema withOthers(List<Integer> genes) {
        var sequences = new LinkedHashMap<String, Sequence>();
        var views = new LinkedHashMap<String, View>();
        var all = List.copyOf(tables.values());
        for (var gene : genes) {
            if (gene % 2 == 0) {
                var name = "seq" + gene / 2 % 2;
                sequences.put(name, new Sequence(name, 1 + gene % 3, 1 + gene % 2, false));
            } else if (!all.isEmpty()) {
                var table = all.get(gene / 2 % all.size());
                var columns = table.columns().stream()
                        .limit(1 + gene % 4)
                        .map(Column::name)
                        .toList();
                var name = "view" + gene % 3;
                views.put(
                        name,
                        new View(name, SqlText.of("SELECT " + String.join(", ", columns) + " FROM " + table.name())));
            }
        }
        return new Schema(all, List.copyOf(sequences.values()), List.copyOf(views.values()), List.of(), true);
    }
}
