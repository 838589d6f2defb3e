package dev.covet.migrations.dialect.mysqlfamily;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.CurrentTimestamp;
import dev.covet.migrations.dialect.Impact;
import dev.covet.migrations.dialect.Work;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Schema;

/** What a new column costs. */
final class MysqlFamilyAddedColumn {

    private final OnlineDdl ddl;
    private final Clauses clauses;
    private final Schema before;
    private final String table;
    private final Column column;

    MysqlFamilyAddedColumn(OnlineDdl ddl, Clauses clauses, AddColumn operation, Schema before) {
        this.ddl = ddl;
        this.clauses = clauses;
        this.before = before;
        this.table = operation.table();
        this.column = operation.column();
    }

    Impact impact() {
        return needsValue()
                ? added().noting("Rows that are there get 0, an empty text or the like in '" + column.name() + "'.")
                : added();
    }

    private Impact added() {
        var generated = column.generated();
        if (column.identity() != null) {
            return Locking.shared(table, Work.REWRITE);
        }
        if (generated != null && generated.stored()) {
            return ddl.copied(table);
        }
        if (MysqlFamilyImpacts.hasIndexOfWords(before, table, clauses)) {
            return ddl.columnAddedBesideWords(table);
        }
        return hasExpression() ? ddl.columnAdded(table, clauses.defaultValue(column)) : ddl.columnAdded(table);
    }

    /** Long texts have no other defaults than expressions. */
    private boolean hasExpression() {
        var value = column.defaultValue();
        if (value instanceof ColumnDefault.OfExpression expression) {
            return !CurrentTimestamp.is(clauses.optional(expression.sql()));
        }
        return value != null && isLong(column.type());
    }

    private boolean isLong(ColumnType type) {
        return clauses.type(type).matches("(?i)(?:tiny|medium|long)?(?:text|blob)|json|geometry");
    }

    private boolean needsValue() {
        return !column.nullable()
                && column.defaultValue() == null
                && column.identity() == null
                && column.generated() == null;
    }
}
