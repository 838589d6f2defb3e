package dev.covet.migrations.dialect.mysqlfamily;

import dev.covet.migrations.dialect.Blocking;
import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.Impact;
import dev.covet.migrations.dialect.Work;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.Objects;
import java.util.Optional;

/** What another definition of a column costs: that of the dearest of its changes, as one statement makes them all. */
final class MysqlFamilyAlteredColumn {

    private final OnlineDdl ddl;
    private final Clauses clauses;
    private final AlterColumn operation;
    private final Schema schema;
    private final String table;
    private final Column after;

    MysqlFamilyAlteredColumn(OnlineDdl ddl, Clauses clauses, AlterColumn operation, Schema schema) {
        this.ddl = ddl;
        this.clauses = clauses;
        this.operation = operation;
        this.schema = schema;
        this.table = operation.table();
        this.after = operation.column();
    }

    Impact impact() {
        var impact = schema.column(table, after.name())
                .map(this::altered)
                .orElseGet(() -> ddl.copied(table)
                        .noting("How the column is now, is not known here; if it keeps its type, nothing is copied."));
        // Rows that are looked at for NULL are locked until the statement is through with all of them.
        return operation.fill() == null ? impact : impact.and(table, Blocking.WRITES, Work.SCAN);
    }

    private Impact altered(Column known) {
        if (isRetyped(known) || isComputedAnew(known)) {
            return ddl.copied(table);
        }
        if (after.identity() != null && known.identity() == null) {
            return Locking.shared(table, Work.REWRITE);
        }
        if (after.identity() == null && known.identity() != null) {
            return ddl.numberedNoMore(table);
        }
        if (known.nullable() != after.nullable()) {
            return ddl.nullabilityChanged(table, hasExpressions());
        }
        if (!Objects.equals(known.generated(), after.generated())) {
            return ddl.computedOtherwise(table);
        }
        if (!Objects.equals(known.collation(), after.collation()) && isIndexed()) {
            return ddl.sortedOtherwise(table);
        }
        return new MysqlRetyping(ddl, spelling(known), spelling(after)).dependsOnCharacterSet()
                ? Locking.moment(table)
                        .noting("If characters of '" + after.name()
                                + "' have one byte, as in latin1, the table is copied.")
                : Locking.moment(table);
    }

    private boolean isRetyped(Column known) {
        return !new MysqlRetyping(ddl, spelling(known), spelling(after)).isOfTheDefinition();
    }

    /** The type with the character set that it may be given as an option. */
    private String spelling(Column column) {
        var characters = MysqlRetyping.characterSet(clauses.optional(column.options()));
        return clauses.type(column.type()) + characters;
    }

    private boolean isComputedAnew(Column known) {
        return after.generated() != null
                && after.generated().stored()
                && !after.generated().equals(known.generated());
    }

    private boolean hasExpressions() {
        return known().filter(found -> !found.checks().isEmpty()
                        || found.columns().stream().anyMatch(column -> column.generated() != null))
                .isPresent();
    }

    private boolean isIndexed() {
        return known().filter(found -> found.isIndexed(after.name())).isPresent();
    }

    private Optional<Table> known() {
        return schema.table(table);
    }
}
