package dev.covet.migrations.entity;

import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.SqlText;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.id.enhanced.DatabaseStructure;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.mapping.GeneratorSettings;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Reads the generators of numbers; where the engine has none, Hibernate keeps the next number in a table. */
final class Sequences {

    /** Jakarta Persistence's own, for a table whose generator is not known. */
    private static final int DEFAULT_INCREMENT = 50;

    private static final String VALUE_COLUMN = "next_val";

    private final Metadata metadata;
    private final Engine engine;
    private final Identifiers identifiers;
    private @Nullable Map<String, DatabaseStructure> structures;

    Sequences(Metadata metadata, Engine engine, Identifiers identifiers) {
        this.metadata = metadata;
        this.engine = engine;
        this.identifiers = identifiers;
    }

    /** Whether the table is there to hold the next number, and nothing else. */
    static boolean isSequence(Table table) {
        return !table.hasPrimaryKey()
                && table.getColumnSpan() == 1
                && table.getColumn(0).getName().equals(VALUE_COLUMN);
    }

    Sequence of(org.hibernate.boot.model.relational.Sequence sequence) {
        var name = sequence.getName().getSequenceName();
        return new Sequence(
                identifiers.stored(name.getText(), name.isQuoted()),
                sequence.getInitialValue(),
                sequence.getIncrementSize(),
                false,
                sequence.getOptions() == null || sequence.getOptions().isBlank()
                        ? null
                        : SqlText.of(Map.of(engine, sequence.getOptions())));
    }

    /** The sequence that a table stands for; its generator says by how much each use of it counts on. */
    Sequence of(Table table) {
        var structure = structures().get(table.getName());
        return new Sequence(
                identifiers.stored(table.getName(), table.isQuoted()),
                structure == null ? 1 : structure.getInitialValue(),
                structure == null ? DEFAULT_INCREMENT : structure.getIncrementSize(),
                false);
    }

    private Map<String, DatabaseStructure> structures() {
        if (structures == null) {
            structures = new HashMap<>();
            for (var entity : metadata.getEntityBindings()) {
                var structure = entity instanceof RootClass root ? structure(root) : null;
                if (structure != null) {
                    structures.put(structure.getPhysicalName().getObjectName().getText(), structure);
                }
            }
        }
        return Objects.requireNonNull(structures);
    }

    /** Hibernate makes the generator anew as well, when it builds what runs from what is mapped. */
    private @Nullable DatabaseStructure structure(RootClass root) {
        var generator = root.getIdentifier()
                .createGenerator(
                        metadata.getDatabase().getDialect(),
                        root,
                        root.getIdentifierProperty(),
                        new Settings(metadata));
        return generator instanceof SequenceStyleGenerator sequence ? sequence.getDatabaseStructure() : null;
    }

    /** What generators are told: no names of schemas, as only the current one is read. */
    private record Settings(Metadata metadata) implements GeneratorSettings {

        @Override
        public @Nullable String getDefaultCatalog() {
            return null;
        }

        @Override
        public @Nullable String getDefaultSchema() {
            return null;
        }

        @Override
        public SqlStringGenerationContext getSqlStringGenerationContext() {
            var database = metadata.getDatabase();
            return SqlStringGenerationContextImpl.fromExplicit(database.getJdbcEnvironment(), database, null, null);
        }
    }
}
