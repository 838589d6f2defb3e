package dev.covet.migrations.source;

import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.NullsOrder;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.source.ConstraintReader.Definition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads indexes; one without a name gets the one that {@link Names} makes for it. */
final class IndexReader {

    private static final Map<String, SortOrder> ORDERS = Map.of("asc", SortOrder.ASC, "desc", SortOrder.DESC);
    private static final Map<String, NullsOrder> NULLS = nulls();
    private static final List<IndexPart> STAND_IN_PARTS =
            List.of(new IndexPart.OfColumn(YamlValues.STAND_IN, SortOrder.ASC));

    private final YamlProblems problems;
    private final YamlValues values;

    IndexReader(YamlProblems problems) {
        this.problems = problems;
        this.values = new YamlValues(problems);
    }

    Definition<Index> index(String table, YamlFields fields) {
        var name = fields.optionalText("name");
        var parts = fields.require("columns")
                .map(node -> values.each("columns", node, this::part))
                .orElse(STAND_IN_PARTS);
        var unique = fields.flag("unique", false);
        var nullsDistinct = fields.flag("nullsDistinct", true);
        var method = fields.optionalSql("using");
        var include = fields.optionalTexts("include").orElse(List.of());
        var where = fields.optionalSql("where");
        if (!nullsDistinct && !unique) {
            fields.problem(
                    "The key 'nullsDistinct' says something of unique indexes only.",
                    "Add 'unique: true', or leave 'nullsDistinct' out.");
        }
        return () -> new Index(
                name.orElseGet(() -> Names.index(table, parts)),
                parts,
                unique,
                where.orElse(null),
                method.orElse(null),
                include,
                nullsDistinct);
    }

    private Optional<IndexPart> part(YamlNode node) {
        if (!(node instanceof YamlNode.Fields)) {
            var before = problems.count();
            var column = values.text("columns", node);
            return problems.build(node, before, () -> new IndexPart.OfColumn(column, SortOrder.ASC));
        }
        return YamlFields.of("A part of an index", node, problems).flatMap(fields -> {
            var column = fields.optionalText("name");
            var expression = fields.optionalSql("expression");
            var order = fields.choice("order", ORDERS, SortOrder.ASC);
            var options = options(fields);
            if (fields.has("name") == fields.has("expression")) {
                fields.problem(
                        "A part of an index has one of the keys 'name' and 'expression'.",
                        "Write name: for a column, or expression: for SQL.");
            }
            return fields.build(() -> expression
                    .<IndexPart>map(sql -> new IndexPart.OfExpression(sql, order, options))
                    .orElseGet(() -> new IndexPart.OfColumn(column.orElse(YamlValues.STAND_IN), order, options)));
        });
    }

    private PartOptions options(YamlFields fields) {
        var length = fields.find("length").map(node -> (int) values.number("length", node, 1, Integer.MAX_VALUE));
        var operatorClass = fields.optionalSql("operatorClass");
        var collation = fields.optionalText("collation");
        var nulls = fields.find("nulls").map(node -> values.choice("nulls", node, NULLS, NullsOrder.LAST));
        return new PartOptions(
                length.orElse(null), operatorClass.orElse(null), collation.orElse(null), nulls.orElse(null));
    }

    private static Map<String, NullsOrder> nulls() {
        var nulls = new LinkedHashMap<String, NullsOrder>();
        nulls.put("first", NullsOrder.FIRST);
        nulls.put("last", NullsOrder.LAST);
        return nulls;
    }
}
