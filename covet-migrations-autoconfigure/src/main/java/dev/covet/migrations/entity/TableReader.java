package dev.covet.migrations.entity;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hibernate.boot.Metadata;
import org.jspecify.annotations.Nullable;

/** Reads a mapped table with everything that belongs to it. */
final class TableReader {

    private final Engine engine;
    private final Identifiers identifiers;
    private final ColumnReader columns;
    private final Keys keys;
    private final Checks checks;
    private final Indexes indexes;

    TableReader(Metadata metadata, Dialect dialect, Identifiers identifiers) {
        this.engine = dialect.engine();
        this.identifiers = identifiers;
        this.columns = new ColumnReader(metadata, dialect, identifiers);
        this.keys = new Keys(identifiers);
        this.checks = new Checks(metadata, engine, identifiers, new ColumnTypes(metadata, engine));
        this.indexes = new Indexes(engine, metadata.getDatabase().getDialect(), identifiers);
    }

    Table read(org.hibernate.mapping.Table mapped, Predicate<org.hibernate.mapping.Table> isManaged) {
        var name = identifiers.stored(mapped.getName(), mapped.isQuoted());
        var plain = Table.of(name, columns(mapped, name))
                .withPrimaryKey(keys.primaryKey(mapped, name))
                .withUniques(keys.uniques(mapped, name))
                .withForeignKeys(keys.foreignKeys(mapped, name, isManaged))
                .withComment(mapped.getComment())
                .withOptions(options(mapped.getOptions()));
        return plain.withChecks(checks.of(mapped, plain)).withIndexes(indexes.of(mapped, plain));
    }

    /** All problems are found before one is reported. */
    private List<Column> columns(org.hibernate.mapping.Table mapped, String table) {
        var read = new ArrayList<Column>();
        var problems = new ArrayList<Problem>();
        for (var column : mapped.getColumns()) {
            try {
                read.add(columns.read(column, table));
            } catch (InvalidMigrationException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidMigrationException(problems);
        }
        return read;
    }

    private @Nullable SqlText options(@Nullable String text) {
        return text == null || text.isBlank() ? null : SqlText.of(Map.of(engine, text));
    }
}
