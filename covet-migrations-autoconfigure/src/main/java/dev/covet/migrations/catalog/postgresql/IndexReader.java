package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.catalog.postgresql.Natives.Stage;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.NullsOrder;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the indexes of one table or materialised view that stand for themselves, rather than for a constraint. */
final class IndexReader {

    private static final String USUAL_METHOD = "btree";
    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;
    private static final long NO_COLLATION = 0;
    private static final long DEFAULT_COLLATION = 100;

    private final Contents contents;
    private final Spelling spelling;
    private final RelationRow table;
    private final Natives natives;
    private final List<Index> indexes = new ArrayList<>();

    IndexReader(Contents contents, Spelling spelling, RelationRow table, Natives natives) {
        this.contents = contents;
        this.spelling = spelling;
        this.table = table;
        this.natives = natives;
        var ofConstraints = ofConstraints();
        for (var row : contents.indexes(table.oid())) {
            if (!ofConstraints.contains(row.oid())) {
                read(row);
            }
            addSettings(row);
        }
    }

    List<Index> indexes() {
        return indexes;
    }

    private Set<Long> ofConstraints() {
        var owned = new HashSet<Long>();
        contents.constraints(table.oid()).stream()
                .filter(ConstraintRow::ownsIndex)
                .forEach(constraint -> owned.add(constraint.index()));
        return owned;
    }

    private void read(IndexRow row) {
        var definition = row.definition();
        if (definition != null) {
            natives.add(
                    Stage.INDEX,
                    "index",
                    row.name(),
                    table.name(),
                    withParts(row, definition),
                    List.of("DROP INDEX " + spelling.quote(row.name())));
        } else {
            indexes.add(index(row));
        }
    }

    /** An index of a partitioned table alone has those of its partitions to be attached. */
    private List<String> withParts(IndexRow row, String definition) {
        var statements = new ArrayList<>(List.of(definition));
        contents.partsOf(row.oid())
                .forEach(part -> statements.add("ALTER INDEX " + spelling.quote(row.name()) + " ATTACH PARTITION "
                        + spelling.quote(part.name())));
        return statements;
    }

    private Index index(IndexRow row) {
        var columns = contents.columnNames(table.oid(), row.keys());
        var parts = new ArrayList<IndexPart>();
        for (var position = 0; position < row.keyCount(); position++) {
            parts.add(part(row, position, columns.get(position)));
        }
        return new Index(
                row.name(),
                parts,
                row.unique(),
                row.predicate() == null ? null : SqlText.of(row.predicate()),
                row.method().equals(USUAL_METHOD) ? null : Spelling.own(row.method()),
                columns.subList(row.keyCount(), columns.size()),
                row.nullsDistinct());
    }

    private IndexPart part(IndexRow row, int position, String column) {
        var bits = row.orders().get(position);
        var order = (bits & DESCENDING) == 0 ? SortOrder.ASC : SortOrder.DESC;
        var options = options(row, position, order, (bits & NULLS_FIRST) != 0);
        var expression = row.keys().get(position) == 0 ? row.expressions().get(position) : null;
        return expression == null
                ? new IndexPart.OfColumn(column, order, options)
                : new IndexPart.OfExpression(SqlText.of(Parentheses.without(expression)), order, options);
    }

    private PartOptions options(IndexRow row, int position, SortOrder order, boolean nullsFirst) {
        var operatorClass = contents.operatorClass(row.classes().get(position));
        var collation = collation(row, position);
        var nulls = nulls(order, nullsFirst);
        return operatorClass == null && collation == null && nulls == null
                ? PartOptions.NONE
                : new PartOptions(null, operatorClass == null ? null : Spelling.own(operatorClass), collation, nulls);
    }

    private @Nullable String collation(IndexRow row, int position) {
        var collation = row.collations().get(position);
        return collation == NO_COLLATION
                        || collation == usualCollation(row.keys().get(position))
                ? null
                : contents.collation(collation);
    }

    /** That of the column; expressions are taken for texts without one. */
    private long usualCollation(int column) {
        return contents.columns(table.oid()).stream()
                .filter(row -> row.number() == column)
                .map(ColumnRow::collationId)
                .findFirst()
                .orElse(DEFAULT_COLLATION);
    }

    /** NULL is above every value unless the index says otherwise. */
    private static @Nullable NullsOrder nulls(SortOrder order, boolean first) {
        if (first == (order == SortOrder.DESC)) {
            return null;
        }
        return first ? NullsOrder.FIRST : NullsOrder.LAST;
    }

    private void addSettings(IndexRow row) {
        var index = spelling.quote(row.name());
        var alter = "ALTER INDEX " + index + " ";
        if (!row.options().isEmpty() && row.definition() == null) {
            add(
                    row,
                    alter + "SET " + spelling.options(row.options()),
                    alter + "RESET " + Spelling.names(row.options()));
        }
        if (row.tablespace() != null) {
            add(row, alter + "SET TABLESPACE " + spelling.quote(row.tablespace()), alter + "SET TABLESPACE pg_default");
        }
        for (var statistics : row.statistics()) {
            var column = statistics.substring(0, statistics.indexOf(' '));
            add(row, alter + "ALTER COLUMN " + statistics, alter + "ALTER COLUMN " + column + " SET STATISTICS -1");
        }
        if (row.clustered()) {
            add(
                    row,
                    spelling.alterTable(table.name(), "CLUSTER ON " + index),
                    spelling.alterTable(table.name(), "SET WITHOUT CLUSTER"));
        }
        if (row.replicaIdentity()) {
            add(
                    row,
                    spelling.alterTable(table.name(), "REPLICA IDENTITY USING INDEX " + index),
                    spelling.alterTable(table.name(), "REPLICA IDENTITY DEFAULT"));
        }
        new CommentWriter(contents, spelling)
                .add(ObjectId.relation(row.oid()), "INDEX " + index, table.name(), natives);
    }

    private void add(IndexRow row, String create, String drop) {
        natives.add(Stage.SETTING, "index setting", row.name(), table.name(), create, drop);
    }
}
