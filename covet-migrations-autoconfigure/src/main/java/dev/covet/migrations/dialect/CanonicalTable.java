package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.CanonicalSchema.sorted;

import dev.covet.migrations.expression.ColumnTypes;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Tables as an engine's catalogue shows them. */
final class CanonicalTable {

    private final Clauses clauses;
    private final CatalogRules rules;
    private final CanonicalSql sql;
    private final CanonicalColumn canonicalColumn;

    CanonicalTable(Dialect dialect, Clauses clauses, CatalogRules rules, CanonicalSql sql) {
        this.clauses = clauses;
        this.rules = rules;
        this.sql = sql;
        this.canonicalColumn = new CanonicalColumn(dialect, clauses, rules, sql);
    }

    Table of(Table table) {
        var key = table.primaryKey();
        var types = types(table);
        var columns = table.columns().stream()
                .map(column -> canonicalColumn.of(column, types))
                .map(column -> key != null && key.columns().contains(column.name()) ? column.notNull() : column)
                .toList();
        var apart = rules.traits().uniqueConstraints();
        var indexes = new ArrayList<>(
                table.indexes().stream().map(index -> index(index, types)).toList());
        if (!apart) {
            table.uniques().forEach(unique -> indexes.add(index(asIndex(unique), types)));
        }
        return rules.table(new Table(
                table.name(),
                columns,
                key == null ? null : primaryKey(table.name(), key),
                apart ? sorted(table.uniques().stream().map(this::unique).toList()) : List.of(),
                sorted(table.foreignKeys().stream().map(this::foreignKey).toList()),
                checks(table, types),
                sorted(indexes),
                rules.traits().comments() ? CanonicalColumn.comment(table.comment()) : null,
                sql.words(table.options(), rules::tableOptions),
                table.complete()));
    }

    private ColumnTypes types(Table table) {
        var byName = new HashMap<String, ColumnType>();
        table.columns().forEach(column -> byName.put(column.name(), column.type()));
        return name -> Optional.ofNullable(byName.get(name)).flatMap(canonicalColumn::spelling);
    }

    private PrimaryKey primaryKey(String table, PrimaryKey key) {
        return rules.traits().primaryKeyNames() ? key : new PrimaryKey(Names.primaryKey(table), key.columns());
    }

    private Unique unique(Unique unique) {
        return new Unique(
                unique.name(), unique.columns(), rules.deferrability(unique.deferrability()), unique.nullsDistinct());
    }

    private static Index asIndex(Unique unique) {
        var parts = unique.columns().stream()
                .<IndexPart>map(column -> new IndexPart.OfColumn(column, SortOrder.ASC))
                .toList();
        return new Index(unique.name(), parts, true, null, null, List.of(), unique.nullsDistinct());
    }

    private ForeignKey foreignKey(ForeignKey key) {
        return new ForeignKey(
                key.name(),
                key.columns(),
                key.referencedTable(),
                key.referencedColumns(),
                action(key.onDelete()),
                action(key.onUpdate()),
                rules.deferrability(key.deferrability()));
    }

    private ReferentialAction action(ReferentialAction action) {
        return action == ReferentialAction.RESTRICT && !rules.traits().noActionApart()
                ? ReferentialAction.NO_ACTION
                : action;
    }

    /** The table's checks, and those that stand for enumerated types. */
    private List<Check> checks(Table table, ColumnTypes types) {
        var checks = new ArrayList<Check>();
        if (!rules.traits().enumerations()) {
            for (var column : table.columns()) {
                if (column.type() instanceof ColumnType.Enumerated type) {
                    var isOneOf = SqlText.of(clauses.isOneOf(column.name(), type));
                    checks.add(new Check(Names.enumeration(table.name(), column.name()), isOneOf));
                }
            }
        }
        for (var check : table.checks()) {
            // A schema that was read has the check of an enumeration already, and the type no more.
            if (Named.find(checks, check.name()).isEmpty()) {
                checks.add(check);
            }
        }
        return sorted(checks.stream()
                .map(check -> new Check(check.name(), sql.expression(check.expression(), types)))
                .toList());
    }

    private Index index(Index index, ColumnTypes types) {
        var where = index.where();
        return rules.index(new Index(
                index.name(),
                index.parts().stream().map(part -> part(part, types)).toList(),
                index.unique(),
                where == null ? null : sql.expression(where, types),
                sql.words(index.method()),
                index.include(),
                index.nullsDistinct()));
    }

    private IndexPart part(IndexPart part, ColumnTypes types) {
        var options = part.options();
        var canonical = new PartOptions(
                options.prefixLength(), sql.words(options.operatorClass()), options.collation(), options.nulls());
        if (part instanceof IndexPart.OfColumn key) {
            return new IndexPart.OfColumn(key.column(), key.order(), canonical);
        }
        var expression = sql.expression(((IndexPart.OfExpression) part).expression(), types);
        return new IndexPart.OfExpression(expression, part.order(), canonical);
    }
}
