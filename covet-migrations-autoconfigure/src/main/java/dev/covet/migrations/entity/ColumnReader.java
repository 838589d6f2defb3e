package dev.covet.migrations.entity;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.SqlText;
import java.util.List;
import java.util.Locale;
import org.hibernate.MappingException;
import org.hibernate.boot.Metadata;
import org.jspecify.annotations.Nullable;

/** Reads a column of a mapped table. */
final class ColumnReader {

    private final Metadata metadata;
    private final Engine engine;
    private final Identifiers identifiers;
    private final ColumnTypes types;
    private final MappedPlaces places;

    ColumnReader(Metadata metadata, Engine engine, Identifiers identifiers) {
        this.metadata = metadata;
        this.engine = engine;
        this.identifiers = identifiers;
        this.types = new ColumnTypes(metadata, engine);
        this.places = new MappedPlaces(metadata);
    }

    Column read(org.hibernate.mapping.Column column, String table) {
        try {
            return read(column);
        } catch (MappingException | InvalidMigrationException e) {
            throw new InvalidMigrationException(
                    List.of(new Problem(
                            "The column '" + table + "." + column.getName() + "' cannot be mapped: " + e.getMessage(),
                            places.of(column, table),
                            "Give the attribute a type that " + engine.displayName()
                                    + " has: @JdbcTypeCode, a converter, or @Column(columnDefinition = ...).")),
                    e);
        }
    }

    private Column read(org.hibernate.mapping.Column column) {
        var explicit = definitionOf(column);
        var definition = explicit == null ? null : ColumnDefinition.parse(explicit);
        var type = definition == null ? types.of(column) : definition.type(engine);
        var defaultText = column.getDefaultValue() != null
                ? column.getDefaultValue()
                : definition == null ? null : definition.defaultValue();
        var generated = generated(column.getGeneratedAs());
        var identity = column.isIdentity() ? Identity.BY_DEFAULT : null;
        return new Column(
                identifiers.stored(column.getName(), column.isQuoted()),
                type,
                column.isNullable() && (definition == null || definition.nullable()),
                defaultText == null || generated != null || identity != null ? null : Defaults.of(defaultText),
                identity,
                generated,
                column.getCollation(),
                column.getComment());
    }

    /** Whether the type holds one of a list of values by itself, so that no check need say so. */
    boolean isEnumerated(Column column) {
        return column.type() instanceof ColumnType.Enumerated;
    }

    /** What the user wrote in place of a type; {@code null} when the type follows from the attribute. */
    private @Nullable String definitionOf(org.hibernate.mapping.Column column) {
        var spelling = column.getSqlType(metadata);
        return spelling.equals(types.derivedSpelling(column)) ? null : spelling;
    }

    private @Nullable Generated generated(@Nullable String expression) {
        if (expression == null) {
            return null;
        }
        var clause = metadata.getDatabase().getDialect().generatedAs(expression).toLowerCase(Locale.ROOT);
        return new Generated(SqlText.of(expression), clause.contains("stored") || clause.contains("persisted"));
    }
}
