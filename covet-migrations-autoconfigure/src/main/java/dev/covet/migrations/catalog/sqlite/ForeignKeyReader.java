package dev.covet.migrations.catalog.sqlite;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import dev.covet.migrations.dialect.sqlite.ddl.Reference;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the foreign keys of a table: those of its columns, then its own. */
final class ForeignKeyReader {

    private final CreateTable table;
    private final Spelling spelling;
    private final DistinctNames names = new DistinctNames();
    private final List<ForeignKey> keys = new ArrayList<>();
    private boolean exact = true;

    ForeignKeyReader(CreateTable table, Spelling spelling) {
        this.table = table;
        this.spelling = spelling;
    }

    List<ForeignKey> read() {
        table.columns().forEach(this::readColumn);
        for (var constraint : table.constraints()) {
            if (constraint instanceof TableConstraint.ForeignKey key) {
                add(
                        key.name(),
                        Spelling.ofColumns(table, key.columns()),
                        key.reference(),
                        key.reference().deferrability());
            }
        }
        return keys;
    }

    /** Whether the foreign keys made of what was read would be the same. */
    boolean isExact() {
        return exact;
    }

    private void readColumn(ColumnDefinition column) {
        for (var references : column.constraints(ColumnConstraint.References.class)) {
            // What stands apart belongs to the last key before it; there is hardly ever more than one.
            var deferrability = column.constraints(ColumnConstraint.Deferral.class).stream()
                    .map(ColumnConstraint.Deferral::deferrability)
                    .findFirst()
                    .orElse(references.reference().deferrability());
            add(references.name(), List.of(column.name().value()), references.reference(), deferrability);
        }
    }

    private void add(@Nullable Name name, List<String> columns, Reference reference, Deferrability deferrability) {
        var referencedTable = reference.table().value();
        var referenced = referencedColumns(reference);
        var match = reference.match();
        exact &= match == null || match.value().equalsIgnoreCase("SIMPLE");
        if (spelling.table(referencedTable).isEmpty() || referenced.size() != columns.size()) {
            // It points at a table that is not there, or has no key: only the text says so.
            exact = false;
            return;
        }
        var ours = Names.foreignKey(table.name().value(), columns);
        keys.add(new ForeignKey(
                names.distinct(name == null ? ours : name.value()),
                columns,
                spelling.ofTable(referencedTable),
                referenced,
                reference.onDelete(),
                reference.onUpdate(),
                deferrability));
    }

    private List<String> referencedColumns(Reference reference) {
        return spelling.table(reference.table().value())
                .map(target -> reference.columns().isEmpty()
                        ? Spelling.keyColumns(target)
                        : Spelling.ofColumns(target, reference.columns()))
                .orElse(List.of());
    }
}
