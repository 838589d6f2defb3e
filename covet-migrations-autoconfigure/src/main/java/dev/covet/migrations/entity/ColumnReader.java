package dev.covet.migrations.entity;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.SqlText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.MappingException;
import org.hibernate.boot.Metadata;
import org.jspecify.annotations.Nullable;

/** Reads a column of a mapped table. */
final class ColumnReader {

    private final Metadata metadata;
    private final Dialect dialect;
    private final Identifiers identifiers;
    private final ColumnTypes types;
    private final DefinedTypes definedTypes;
    private final MappedPlaces places;

    ColumnReader(Metadata metadata, Dialect dialect, Identifiers identifiers) {
        this.metadata = metadata;
        this.dialect = dialect;
        this.identifiers = identifiers;
        this.types = new ColumnTypes(metadata, dialect.engine());
        this.definedTypes = new DefinedTypes(dialect);
        this.places = new MappedPlaces(metadata);
    }

    /** @throws InvalidMigrationException when the engine has no column for the attribute; it is named */
    Column read(org.hibernate.mapping.Column column, String table) {
        try {
            var definition = definitionOf(column);
            return definition == null ? derived(column) : defined(column, ColumnDefinition.parse(definition));
        } catch (MappingException | InvalidMigrationException e) {
            throw new InvalidMigrationException(
                    List.of(new Problem(
                            "The column '" + table + "." + column.getName() + "' cannot be mapped: " + e.getMessage(),
                            places.of(column, table),
                            "Give the attribute a type that "
                                    + dialect.engine().displayName()
                                    + " has: @JdbcTypeCode, a converter, or @Column(columnDefinition = ...).")),
                    e);
        }
    }

    private Column derived(org.hibernate.mapping.Column column) {
        var generated = generated(column.getGeneratedAs());
        return new Column(
                identifiers.stored(column.getName(), column.isQuoted()),
                types.of(column),
                // Not every engine takes NOT NULL for what it computes, and none needs it.
                column.isNullable() || generated != null,
                defaultValue(column, null),
                column.isIdentity() ? Identity.BY_DEFAULT : null,
                generated,
                column.getCollation(),
                column.getComment(),
                onThisEngine(column.getOptions()));
    }

    /** What annotations beside the definition say comes first, as it does when Hibernate creates the column. */
    private Column defined(org.hibernate.mapping.Column column, ColumnDefinition definition) {
        var generated = generated(column.getGeneratedAs());
        var isIdentity = column.isIdentity() || definition.identity();
        return new Column(
                identifiers.stored(column.getName(), column.isQuoted()),
                definedTypes.read(definition.type()),
                column.isNullable() && definition.nullable(),
                isIdentity ? null : defaultValue(column, definition.defaultValue()),
                isIdentity ? Identity.BY_DEFAULT : null,
                generated != null || definition.generated() == null
                        ? generated
                        : new Generated(SqlText.of(definition.generated()), definition.stored()),
                column.getCollation() == null ? definition.collation() : column.getCollation(),
                column.getComment() == null ? definition.comment() : column.getComment(),
                onThisEngine(isGiven(column.getOptions()) ? column.getOptions() : definition.options()));
    }

    /** What the user wrote in place of a type; {@code null} when the type follows from the attribute. */
    private @Nullable String definitionOf(org.hibernate.mapping.Column column) {
        var spelling = column.getSqlType(metadata);
        return spelling.equals(types.derivedSpelling(column)) ? null : spelling;
    }

    private static @Nullable ColumnDefault defaultValue(
            org.hibernate.mapping.Column column, @Nullable String definition) {
        var text = column.getDefaultValue() == null ? definition : column.getDefaultValue();
        return text == null || column.isIdentity() || column.getGeneratedAs() != null ? null : Defaults.of(text);
    }

    private @Nullable Generated generated(@Nullable String expression) {
        if (expression == null) {
            return null;
        }
        var clause = metadata.getDatabase().getDialect().generatedAs(expression).toLowerCase(Locale.ROOT);
        return new Generated(SqlText.of(expression), clause.endsWith("stored") || clause.endsWith("persisted"));
    }

    private @Nullable SqlText onThisEngine(@Nullable String options) {
        return isGiven(options) ? SqlText.of(Map.of(dialect.engine(), options)) : null;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
