package dev.covet.migrations.entity;

import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Unique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/** Reads the primary key, the unique constraints and the foreign keys of a mapped table. */
final class Keys {

    private final Identifiers identifiers;

    Keys(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /** {@code null} when rows have no key. */
    @Nullable
    PrimaryKey primaryKey(Table mapped, String table) {
        return mapped.hasPrimaryKey()
                ? new PrimaryKey(
                        Names.primaryKey(table), columns(mapped.getPrimaryKey().getColumns()))
                : null;
    }

    /** Without those that only repeat the primary key, or another one. */
    List<Unique> uniques(Table mapped, String table) {
        var uniques = new ArrayList<Unique>();
        mapped.getUniqueKeys().values().stream()
                .filter(key -> key.getColumnOrderMap().isEmpty())
                .forEach(key -> add(uniques, unique(key, table)));
        mapped.getColumns().stream()
                .filter(column -> column.isUnique() && !mapped.isPrimaryKey(column))
                .map(column -> List.of(identifiers.stored(column.getName(), column.isQuoted())))
                .forEach(columns -> add(uniques, new Unique(Names.unique(table, columns), columns)));
        return uniques;
    }

    private Unique unique(UniqueKey key, String table) {
        var columns = columns(key.getColumns());
        var name = isGiven(key.getName()) ? identifiers.stored(key.getName()) : Names.unique(table, columns);
        var options = ConstraintOptions.parse(key.getOptions(), "The unique constraint '" + name + "'");
        return new Unique(name, columns, options.deferrability(), options.nullsDistinct());
    }

    private static void add(List<Unique> uniques, Unique unique) {
        var columns = new HashSet<>(unique.columns());
        if (uniques.stream().noneMatch(known -> columns.equals(new HashSet<>(known.columns())))) {
            uniques.add(unique);
        }
    }

    /** Those that point at tables which migrations manage. */
    List<ForeignKey> foreignKeys(Table mapped, String table, Predicate<Table> isManaged) {
        var keys = new ArrayList<ForeignKey>();
        mapped.getForeignKeyCollection().stream()
                .filter(key -> key.isCreationEnabled()
                        && key.isPhysicalConstraint()
                        && isManaged.test(key.getReferencedTable()))
                .map(key -> foreignKey(key, table))
                .forEach(key -> keys.add(Named.find(keys, key.name()).isEmpty() ? key : renamed(key, table)));
        return keys;
    }

    private ForeignKey foreignKey(org.hibernate.mapping.ForeignKey key, String table) {
        var columns = columns(key.getColumns());
        var referenced = key.getReferencedTable();
        var target =
                key.isReferenceToPrimaryKey() ? referenced.getPrimaryKey().getColumns() : key.getReferencedColumns();
        var name = isGiven(key.getName()) ? identifiers.stored(key.getName()) : Names.foreignKey(table, columns);
        var options = options(key, "The foreign key '" + name + "'");
        return new ForeignKey(
                name,
                columns,
                identifiers.stored(referenced.getName(), referenced.isQuoted()),
                columns(target),
                options.onDelete() == null ? onDelete(key.getOnDeleteAction()) : options.onDelete(),
                options.onUpdate() == null ? ReferentialAction.NO_ACTION : options.onUpdate(),
                options.deferrability());
    }

    private static ConstraintOptions options(org.hibernate.mapping.ForeignKey key, String owner) {
        var definition = key.getKeyDefinition();
        return definition == null || definition.isBlank()
                ? ConstraintOptions.parse(key.getOptions(), owner)
                : ConstraintOptions.ofDefinition(definition, owner);
    }

    private static boolean isGiven(@Nullable String name) {
        return name != null && !Identifiers.isHashed(name);
    }

    /** One column may point at several tables. */
    private static ForeignKey renamed(ForeignKey key, String table) {
        var words = new ArrayList<>(key.columns());
        words.add(key.referencedTable());
        return new ForeignKey(
                Names.foreignKey(table, words),
                key.columns(),
                key.referencedTable(),
                key.referencedColumns(),
                key.onDelete(),
                key.onUpdate(),
                key.deferrability());
    }

    private static ReferentialAction onDelete(@Nullable OnDeleteAction action) {
        return action == null
                ? ReferentialAction.NO_ACTION
                : switch (action) {
                    case NO_ACTION -> ReferentialAction.NO_ACTION;
                    case RESTRICT -> ReferentialAction.RESTRICT;
                    case CASCADE -> ReferentialAction.CASCADE;
                    case SET_NULL -> ReferentialAction.SET_NULL;
                    case SET_DEFAULT -> ReferentialAction.SET_DEFAULT;
                };
    }

    private List<String> columns(List<org.hibernate.mapping.Column> columns) {
        return columns.stream()
                .map(column -> identifiers.stored(column.getName(), column.isQuoted()))
                .toList();
    }
}
