package dev.covet.migrations.diff;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Rows for tests: two in a table, with values that differ and that small types and checks of positive numbers can hold. */
final class SampleRows {

    private final Dialect dialect;
    private final Predicate<String> canBeReferredTo;

    /** @param canBeReferredTo whether a table of that name has rows, and will have them */
    SampleRows(Dialect dialect, Predicate<String> canBeReferredTo) {
        this.dialect = dialect;
        this.canBeReferredTo = canBeReferredTo;
    }

    List<String> inserts(Table table, Schema schema) {
        return IntStream.rangeClosed(1, 2)
                .mapToObj(number -> insert(table, schema, number))
                .toList();
    }

    private String insert(Table table, Schema schema, int number) {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (var column : table.columns()) {
            if (column.generated() == null) {
                names.add(dialect.quote(column.name()));
                values.add(value(table, column, schema, number));
            }
        }
        return "INSERT INTO " + dialect.quote(table.name()) + " (" + String.join(", ", names) + ") VALUES ("
                + String.join(", ", values) + ")";
    }

    private String value(Table table, Column column, Schema schema, int number) {
        if (column.nullable() && refersToNothing(table, column, number)) {
            return "NULL";
        }
        return literal(typeOf(table, column, schema), number);
    }

    /** Of each two rows the first refers to nothing, and the second where it can. */
    private boolean refersToNothing(Table table, Column column, int number) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().contains(column.name()))
                .anyMatch(key -> number == 1 || !canBeReferredTo.test(key.referencedTable()));
    }

    /** A row refers to the row of the same number, so it has the value that a column of the referred type has there. */
    private static ColumnType typeOf(Table table, Column column, Schema schema) {
        for (ForeignKey key : table.foreignKeys()) {
            var position = key.columns().indexOf(column.name());
            if (position >= 0) {
                return schema.column(
                                key.referencedTable(), key.referencedColumns().get(position))
                        .orElseThrow()
                        .type();
            }
        }
        return column.type();
    }

    private String literal(ColumnType type, int number) {
        if (type instanceof ColumnType.Enumerated enumerated) {
            return dialect.literal(
                    enumerated.values().get((number - 1) % enumerated.values().size()));
        }
        if (type instanceof ColumnType.Temporal temporal) {
            return dialect.literal(
                    switch (temporal.kind()) {
                        case TIME -> "10:00:0" + number;
                        case TIMESTAMP -> "2026-01-0" + number + " 10:00:00";
                        case TIMESTAMPTZ -> "2026-01-0" + number + " 10:00:00+00:00";
                    });
        }
        if (type instanceof ColumnType.Scalar scalar) {
            return literal(scalar.kind(), number);
        }
        return type instanceof ColumnType.Sized ? dialect.literal(number == 1 ? "A" : "B") : "" + number;
    }

    private String literal(ScalarKind kind, int number) {
        return switch (kind) {
            case BOOLEAN -> number == 1 ? "TRUE" : "FALSE";
            case DATE -> dialect.literal("2026-01-0" + number);
            case UUID -> dialect.literal("00000000-0000-0000-0000-00000000000" + number);
            case JSON -> dialect.literal("{}");
            case TEXT, BLOB -> dialect.literal("" + number);
            case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE -> "" + number;
        };
    }
}
