package dev.covet.migrations.plan;

import dev.covet.migrations.diff.TypeChange;
import dev.covet.migrations.diff.TypeChanges;
import dev.covet.migrations.keep.KeptRows;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnRename;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.Locale;

/** Which columns can do without values while their type is changed back. */
final class Vacating {

    private Vacating() {}

    /** @param what comes back when the column has its new definition */
    static boolean isPossible(KeptRows what, AlterColumn operation, Schema schema) {
        var name = operation.column().name();
        var table = schema.table(operation.table());
        return table.flatMap(known -> known.column(name))
                .filter(known -> isNeeded(what, known, operation.column()))
                .filter(known -> table.filter(found -> isFree(found, name)).isPresent())
                .filter(known -> !isReferred(schema, operation.table(), name))
                .isPresent();
    }

    private static boolean isNeeded(KeptRows what, Column known, Column after) {
        var isPlain = known.generated() == null
                && after.generated() == null
                && known.identity() == null
                && after.identity() == null;
        return isPlain
                && switch (what.kind()) {
                    case VALUES -> true;
                    case CHANGED -> TypeChanges.between(known.type(), after.type()) != TypeChange.WIDENING;
                    case ROWS -> false;
                };
    }

    private static boolean isFree(Table table, String column) {
        var key = table.primaryKey();
        return (key == null || !key.columns().contains(column))
                && table.foreignKeys().stream()
                        .noneMatch(reference -> reference.columns().contains(column))
                && table.checks().stream().noneMatch(check -> mayDemand(check, table.name(), column));
    }

    /** Of most checks it is no matter whether there is a value. */
    private static boolean mayDemand(Check check, String table, String column) {
        var text = check.expression().toString().toLowerCase(Locale.ROOT);
        return text.contains("null") && new ColumnRename(table, column, column + "_").isIn(check.expression());
    }

    private static boolean isReferred(Schema schema, String table, String column) {
        return schema.tables().stream()
                .flatMap(other -> other.foreignKeys().stream())
                .anyMatch(key -> key.referencedTable().equals(table)
                        && key.referencedColumns().contains(column));
    }
}
