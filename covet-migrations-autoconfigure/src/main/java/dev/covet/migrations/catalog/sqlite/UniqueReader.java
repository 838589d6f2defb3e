package dev.covet.migrations.catalog.sqlite;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the unique constraints that a table's definition has. */
final class UniqueReader {

    private final CreateTable table;
    private final DistinctNames indexNames;
    private final List<Unique> uniques = new ArrayList<>();
    private boolean exact = true;

    /** @param indexNames names that indexes have; the constraints become indexes when they are made again */
    UniqueReader(CreateTable table, DistinctNames indexNames) {
        this.table = table;
        this.indexNames = indexNames;
    }

    List<Unique> read() {
        for (var column : table.columns()) {
            for (var unique : column.constraints(ColumnConstraint.Unique.class)) {
                exact &= PrimaryKeyReader.isUsual(unique.conflict());
                add(unique.name(), List.of(column.name().value()));
            }
        }
        for (var constraint : table.constraints()) {
            if (constraint instanceof TableConstraint.Unique unique) {
                exact &= PrimaryKeyReader.isUsual(unique.conflict()) && PrimaryKeyReader.isPlain(table, unique.parts());
                add(unique.name(), Spelling.ofColumns(table, Spelling.columns(unique.parts())));
            }
        }
        return uniques;
    }

    /** Whether the constraints made of what was read would be the same. */
    boolean isExact() {
        return exact;
    }

    private void add(@Nullable Name name, List<String> columns) {
        // SQLite makes one index of constraints that say the same.
        if (uniques.stream().anyMatch(unique -> unique.columns().equals(columns))) {
            return;
        }
        var ours = Names.unique(table.name().value(), columns);
        var wanted = name == null || indexNames.isTaken(name.value()) ? ours : name.value();
        uniques.add(new Unique(indexNames.distinct(wanted), columns));
    }
}
