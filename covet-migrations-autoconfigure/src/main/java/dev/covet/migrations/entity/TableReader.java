package dev.covet.migrations.entity;

import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Table;
import java.util.function.Predicate;
import org.hibernate.boot.Metadata;

/** Reads a mapped table with everything that belongs to it. */
final class TableReader {

    private final Identifiers identifiers;
    private final ColumnReader columns;
    private final Keys keys;
    private final Checks checks;
    private final Indexes indexes;

    TableReader(Metadata metadata, Engine engine, Identifiers identifiers) {
        this.identifiers = identifiers;
        this.columns = new ColumnReader(metadata, engine, identifiers);
        this.keys = new Keys(identifiers);
        this.checks = new Checks(metadata, identifiers, new ColumnTypes(metadata, engine));
        this.indexes = new Indexes(metadata.getDatabase().getDialect(), identifiers);
    }

    Table read(org.hibernate.mapping.Table mapped, Predicate<org.hibernate.mapping.Table> isManaged) {
        var name = identifiers.stored(mapped.getName(), mapped.isQuoted());
        var plain = Table.of(
                        name,
                        mapped.getColumns().stream()
                                .map(column -> columns.read(column, name))
                                .toList())
                .withPrimaryKey(keys.primaryKey(mapped, name))
                .withUniques(keys.uniques(mapped, name))
                .withForeignKeys(keys.foreignKeys(mapped, name, isManaged))
                .withComment(mapped.getComment());
        return plain.withChecks(checks.of(mapped, plain)).withIndexes(indexes.of(mapped, plain));
    }
}
