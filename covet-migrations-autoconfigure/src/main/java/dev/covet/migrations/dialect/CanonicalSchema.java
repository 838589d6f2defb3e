package dev.covet.migrations.dialect;

import dev.covet.migrations.expression.CanonicalQuery;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Schemas as an engine's catalogue shows them. */
final class CanonicalSchema {

    private static final ColumnType NEXT_VALUE = new ColumnType.Scalar(ScalarKind.BIGINT);

    private final Dialect dialect;
    private final CatalogRules rules;
    private final CanonicalSql sql;
    private final CanonicalTable canonicalTable;

    CanonicalSchema(Dialect dialect, Clauses clauses, CatalogRules rules) {
        this.dialect = dialect;
        this.rules = rules;
        this.sql = new CanonicalSql(dialect.engine());
        this.canonicalTable = new CanonicalTable(dialect, clauses, rules, sql);
    }

    Schema of(Schema schema) {
        var tables = new ArrayList<Table>();
        var sequences = new ArrayList<Sequence>();
        schema.sequences().forEach(sequence -> sequences.add(sequence(sequence)));
        for (var table : schema.tables()) {
            var canonical = canonicalTable.of(table);
            if (isSequence(canonical)) {
                sequences.add(nextValue(canonical.name()));
            } else {
                tables.add(canonical);
            }
        }
        return new Schema(
                sorted(tables),
                sorted(sequences),
                sorted(schema.views().stream().map(this::view).toList()),
                sorted(schema.triggers().stream().map(this::trigger).toList()),
                schema.complete());
    }

    static <N extends Named> List<N> sorted(List<N> all) {
        return all.stream().sorted(Comparator.comparing(Named::name)).toList();
    }

    /** Where a sequence is a table, its next number is data, and everything else nobody's but the application's. */
    private Sequence sequence(Sequence sequence) {
        return rules.traits().sequences()
                ? new Sequence(
                        sequence.name(),
                        sequence.start(),
                        sequence.increment(),
                        sequence.cycle(),
                        sql.words(sequence.options(), rules::sequenceOptions))
                : nextValue(sequence.name());
    }

    private static Sequence nextValue(String name) {
        return new Sequence(name, 1, 1, false);
    }

    private boolean isSequence(Table table) {
        return !rules.traits().sequences()
                && table.complete()
                && table.primaryKey() == null
                && table.indexes().isEmpty()
                && table.columns().equals(List.of(Column.of("next_val", NEXT_VALUE)));
    }

    private View view(View view) {
        return new View(view.name(), sql.spelt(view.query(), query -> CanonicalQuery.of(dialect.engine(), query)));
    }

    private Trigger trigger(Trigger trigger) {
        return new Trigger(
                trigger.name(),
                trigger.table(),
                trigger.timing(),
                trigger.event(),
                sql.spelt(trigger.body(), CanonicalSchema::ended));
    }

    /** The statements of a trigger, the last one ended like the others. */
    private static String ended(String body) {
        var stripped = body.strip();
        return stripped.isEmpty() || stripped.endsWith(";") ? stripped : stripped + ";";
    }
}
