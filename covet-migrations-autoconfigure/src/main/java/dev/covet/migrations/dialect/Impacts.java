package dev.covet.migrations.dialect;

import dev.covet.migrations.operation.AlterSequence;
import dev.covet.migrations.operation.CreateSequence;
import dev.covet.migrations.operation.CreateView;
import dev.covet.migrations.operation.DropForeignKey;
import dev.covet.migrations.operation.DropSequence;
import dev.covet.migrations.operation.DropView;
import dev.covet.migrations.operation.OperationVisitor;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.List;

/** What operations cost others, as far as all engines are alike in it. */
public interface Impacts extends OperationVisitor<Impact> {

    @Override
    default Impact visit(CreateSequence operation) {
        return Impact.none();
    }

    @Override
    default Impact visit(AlterSequence operation) {
        return Impact.none();
    }

    @Override
    default Impact visit(DropSequence operation) {
        return Impact.none();
    }

    @Override
    default Impact visit(CreateView operation) {
        return Impact.none();
    }

    @Override
    default Impact visit(DropView operation) {
        return Impact.none();
    }

    @Override
    default Impact visit(RunSql operation) {
        return Impact.unknown();
    }

    @Override
    default Impact visit(RunJava operation) {
        return Impact.unknown();
    }

    /** The foreign key that goes; none where the schema does not know it. */
    static List<ForeignKey> dropped(DropForeignKey operation, Schema before) {
        return before.table(operation.table()).map(Table::foreignKeys).orElse(List.of()).stream()
                .filter(key -> key.name().equals(operation.name()))
                .toList();
    }

    /** The other tables that foreign keys of this one point at; none where the schema does not know it. */
    static List<String> referenced(String table, Schema before) {
        return before.table(table).map(Impacts::referenced).orElse(List.of());
    }

    /** The other tables that foreign keys of this one point at. */
    static List<String> referenced(Table table) {
        return referenced(table.name(), table.foreignKeys());
    }

    /** The other tables that these foreign keys of a table point at. */
    static List<String> referenced(String table, List<ForeignKey> keys) {
        return keys.stream()
                .map(ForeignKey::referencedTable)
                .filter(other -> !other.equals(table))
                .distinct()
                .toList();
    }
}
