package dev.covet.migrations.entity;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Namespace;
import org.jspecify.annotations.Nullable;

/** Reads what Hibernate would create for the mapped entities, without asking it to create anything. */
public final class EntitySchemaReader {

    private final Metadata metadata;
    private final Dialect dialect;
    private final Identifiers identifiers;
    private final Namespaces namespaces;
    private final List<Table> tables = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<Unmanaged> unmanaged = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final HibernateTypes hibernateTypes;

    private EntitySchemaReader(Metadata metadata, Dialect dialect, @Nullable String currentSchema) {
        this.metadata = metadata;
        this.dialect = dialect;
        this.identifiers = new Identifiers(dialect.engine());
        this.namespaces = new Namespaces(metadata.getDatabase(), currentSchema);
        this.hibernateTypes = new HibernateTypes(metadata, dialect, identifiers);
    }

    /** {@linkplain #read(Metadata, Dialect, String) Reads} where entities name no schema, or none that matters. */
    public static EntitySchema read(Metadata metadata, Dialect dialect) {
        return read(metadata, dialect, null);
    }

    /**
     * Reads the tables and sequences of all entities that lie in one schema of the database.
     *
     * @param dialect of the engine for which Hibernate built the mappings
     * @param currentSchema the schema that is migrated (on MySQL and MariaDB the database), so that tables which name it
     *     are managed like those that name none; {@code null} if only the latter are
     * @throws ConfigurationException when the mappings were built for another engine
     * @throws InvalidMigrationException when an attribute has no column on this engine; each problem names entity and
     *     attribute
     */
    public static EntitySchema read(Metadata metadata, Dialect dialect, @Nullable String currentSchema) {
        HibernateDialects.requireEngine(metadata.getDatabase().getDialect(), dialect.engine());
        return new EntitySchemaReader(metadata, dialect, currentSchema).read();
    }

    private EntitySchema read() {
        for (var namespace : metadata.getDatabase().getNamespaces()) {
            if (namespaces.isCurrent(namespace)) {
                readAll(namespace);
            } else {
                leaveAll(namespace);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidMigrationException(problems);
        }
        tables.sort(Comparator.comparing(Table::name));
        sequences.sort(Comparator.comparing(Sequence::name));
        return new EntitySchema(
                new Schema(tables, sequences, List.of(), List.of(), true),
                new NativeTypesOf(metadata).all(),
                hibernateTypes.all(),
                unmanaged,
                Declarations.of(metadata, identifiers));
    }

    private void readAll(Namespace namespace) {
        var reader = new TableReader(metadata, dialect, identifiers);
        var generators = new Sequences(metadata, dialect.engine(), identifiers);
        namespace.getSequences().forEach(sequence -> sequences.add(generators.of(sequence)));
        for (var table : namespace.getTables()) {
            if (!table.isPhysicalTable()) {
                continue;
            }
            var reason = reasonToLeave(table);
            if (reason != null) {
                unmanaged.add(new Unmanaged(nameOf(table), reason));
            } else if (Sequences.isSequence(table)) {
                sequences.add(generators.of(table));
            } else {
                add(reader, table);
            }
        }
    }

    /** All problems are found before one is reported. */
    private void add(TableReader reader, org.hibernate.mapping.Table table) {
        try {
            var read = reader.read(table, this::isManaged);
            if (Named.find(tables, read.name()).isEmpty()) {
                tables.add(read);
                hibernateTypes.add(table, read);
            }
        } catch (InvalidMigrationException e) {
            problems.addAll(e.problems());
        }
    }

    private void leaveAll(Namespace namespace) {
        namespace.getTables().stream()
                .filter(org.hibernate.mapping.Table::isPhysicalTable)
                .forEach(table -> unmanaged.add(new Unmanaged(
                        namespaces.nameOf(namespace) + "." + nameOf(table), namespaces.reason(namespace))));
        namespace
                .getSequences()
                .forEach(sequence -> unmanaged.add(new Unmanaged(
                        namespaces.nameOf(namespace) + "."
                                + sequence.getName().getSequenceName().getText(),
                        namespaces.reason(namespace))));
    }

    private boolean isManaged(org.hibernate.mapping.Table table) {
        return table.isPhysicalTable() && namespaces.isCurrent(table) && reasonToLeave(table) == null;
    }

    /** Why a table of the schema is left alone; {@code null} when it is not. */
    private static @Nullable String reasonToLeave(org.hibernate.mapping.Table table) {
        if (table.isView()) {
            return "It is a view (@View).";
        }
        var more = table.getExtraDeclarations();
        return more == null || more.isBlank() ? null : "It declares what migrations do not know: " + more + ".";
    }

    private String nameOf(org.hibernate.mapping.Table table) {
        return identifiers.stored(table.getName(), table.isQuoted());
    }
}
