package dev.covet.migrations.catalog.sqlite;

import dev.covet.migrations.catalog.TypeSpellings;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.TableOption;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a table from its definition; indexes have definitions of their own. */
final class TableReader {

    private final Dialect dialect;
    private final TypeSpellings types;
    private final CreateTable definition;
    private final Spelling spelling;
    private final DistinctNames indexNames;

    TableReader(
            Dialect dialect, TypeSpellings types, CreateTable definition, Spelling spelling, DistinctNames indexNames) {
        this.dialect = dialect;
        this.types = types;
        this.definition = definition;
        this.spelling = spelling;
        this.indexNames = indexNames;
    }

    /** @throws dev.covet.migrations.problem.InvalidMigrationException when the model refuses what SQLite allows */
    TableReading read() {
        var key = new PrimaryKeyReader(definition);
        var columns = definition.columns().stream()
                .map(column -> new ColumnReader(dialect, types, column, key.roleOf(column)))
                .toList();
        var uniques = new UniqueReader(definition, indexNames);
        var foreignKeys = new ForeignKeyReader(definition, spelling);
        var table = new Table(
                definition.name().value(),
                columns.stream().map(ColumnReader::read).toList(),
                key.read(),
                uniques.read(),
                foreignKeys.read(),
                new CheckReader(dialect, definition).read(),
                List.of(),
                null,
                options(),
                true);
        var exact = key.isExact()
                && columns.stream().allMatch(ColumnReader::isExact)
                && uniques.isExact()
                && foreignKeys.isExact()
                && definition.constraints().stream().noneMatch(TableConstraint.Label.class::isInstance);
        return new TableReading(table, exact);
    }

    private @Nullable SqlText options() {
        if (definition.options().isEmpty()) {
            return null;
        }
        var words = definition.options().stream()
                .map(TableOption::words)
                .distinct()
                .sorted()
                .toList();
        return SqlText.of(Map.of(Engine.SQLITE, String.join(", ", words)));
    }
}
