package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.ReferentialAction;
import java.util.Objects;

/** Reads foreign keys. */
final class ForeignKeyReader {

    private ForeignKeyReader() {}

    static ForeignKey read(Contents contents, ConstraintRow row) {
        return new ForeignKey(
                row.name(),
                contents.columnNames(row.relation(), row.columns()),
                Objects.requireNonNullElse(row.referencedTable(), ""),
                contents.columnNames(row.referencedRelation(), row.referencedColumns()),
                action(row.onDelete()),
                action(row.onUpdate()),
                deferrability(row));
    }

    static Deferrability deferrability(ConstraintRow row) {
        if (row.deferred()) {
            return Deferrability.INITIALLY_DEFERRED;
        }
        return row.deferrable() ? Deferrability.DEFERRABLE : Deferrability.NOT_DEFERRABLE;
    }

    private static ReferentialAction action(char letter) {
        return switch (letter) {
            case 'r' -> ReferentialAction.RESTRICT;
            case 'c' -> ReferentialAction.CASCADE;
            case 'n' -> ReferentialAction.SET_NULL;
            case 'd' -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }
}
