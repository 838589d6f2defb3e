package dev.covet.migrations.authoring;

import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Leaves columns as they are that Hibernate itself has created, or would create so. It has types of its own, such as
 * {@code bit} for truth values on MySQL, and {@code varchar(255)} for any enumeration.
 */
final class HibernateMade {

    private final Map<String, ColumnType> types;
    private final UnaryOperator<Schema> canonical;

    /** @param types Hibernate's own, by {@code table.column} */
    HibernateMade(Map<String, ColumnType> types, UnaryOperator<Schema> canonical) {
        this.types = types;
        this.canonical = canonical;
    }

    /** What entities wish for, with the types of {@code from} where they are Hibernate's. */
    Schema keptIn(Schema wish, Schema from) {
        var tables = wish.tables().stream()
                .map(table -> from.table(table.name())
                        .map(known -> kept(table, known))
                        .orElse(table))
                .toList();
        return new Schema(tables, wish.sequences(), wish.views(), wish.triggers(), wish.complete());
    }

    private Table kept(Table table, Table known) {
        var columns = new ArrayList<Column>();
        var checks = new ArrayList<>(table.checks());
        for (var column : table.columns()) {
            var own = types.get(table.name() + "." + column.name());
            var present = known.column(column.name());
            if (own != null && present.isPresent() && isMade(column, own, present.get())) {
                columns.add(column.withType(present.get().type()));
                checks.addAll(checksOfType(table.name(), column));
            } else {
                columns.add(column);
            }
        }
        return table.withColumns(columns).withChecks(checks);
    }

    private boolean isMade(Column column, ColumnType own, Column present) {
        return !isSame(column.type(), present.type()) && isSame(own, present.type());
    }

    private boolean isSame(ColumnType one, ColumnType other) {
        return shown("t", Column.of("c", one))
                .columns()
                .equals(shown("t", Column.of("c", other)).columns());
    }

    /** Where there are no enumerations a check says their values, and goes on saying them. */
    private List<Check> checksOfType(String table, Column column) {
        return shown(table, Column.of(column.name(), column.type())).checks();
    }

    private Table shown(String table, Column column) {
        var alone = new Schema(List.of(Table.of(table, List.of(column))), List.of(), List.of(), List.of(), true);
        return canonical.apply(alone).table(table).orElseThrow();
    }
}
