package dev.covet.migrations.entity;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.boot.Metadata;

/** Reads the types in which Hibernate itself would create columns, where they are others than ours. */
final class HibernateTypes {

    private final Metadata metadata;
    private final Dialect dialect;
    private final Identifiers identifiers;
    private final Map<String, ColumnType> types = new LinkedHashMap<>();

    HibernateTypes(Metadata metadata, Dialect dialect, Identifiers identifiers) {
        this.metadata = metadata;
        this.dialect = dialect;
        this.identifiers = identifiers;
    }

    /** @param read what was read of the mapped table */
    void add(org.hibernate.mapping.Table mapped, Table read) {
        for (var column : mapped.getColumns()) {
            var name = identifiers.stored(column.getName(), column.isQuoted());
            var own = dialect.readType(column.getSqlType(metadata));
            read.column(name)
                    .filter(ours -> !ours.type().equals(own))
                    .ifPresent(ours -> types.put(read.name() + "." + name, own));
        }
    }

    Map<String, ColumnType> all() {
        return types;
    }
}
