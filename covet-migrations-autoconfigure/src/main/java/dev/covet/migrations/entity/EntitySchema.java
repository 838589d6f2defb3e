package dev.covet.migrations.entity;

import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the entities of a persistence unit ask of its database.
 *
 * @param schema tables and sequences, each by name; what only databases have (triggers, views, collations of whole
 *     tables) is not in it
 * @param nativeObjects what the model cannot hold but tables need, in an order in which it can be created: types of
 *     enumerations and of structured values
 * @param hibernateTypes the type in which Hibernate itself would create a column, by {@code table.column}, where it is
 *     another one; a column that has it already needs no change
 * @param unmanaged what entities are mapped to but migrations leave alone
 * @param declarations how classes declare the tables, by name; those that no class declares, as join tables, are missing
 */
public record EntitySchema(
        Schema schema,
        List<NativeObject> nativeObjects,
        Map<String, ColumnType> hibernateTypes,
        List<Unmanaged> unmanaged,
        Map<String, DeclaredTable> declarations) {

    public EntitySchema {
        nativeObjects = List.copyOf(nativeObjects);
        hibernateTypes = Collections.unmodifiableMap(new LinkedHashMap<>(hibernateTypes));
        unmanaged = List.copyOf(unmanaged);
        declarations = Collections.unmodifiableMap(new LinkedHashMap<>(declarations));
    }

    /**
     * The same without the tables that {@code known} has as views: an entity may read from a view as from a table, and
     * does not say so.
     */
    public EntitySchema withoutViewsOf(Schema known) {
        var views = known.views().stream().map(View::name).collect(Collectors.toSet());
        var left = new ArrayList<>(unmanaged);
        schema.tables().stream()
                .filter(table -> views.contains(table.name()))
                .forEach(table -> left.add(new Unmanaged(table.name(), "It is a view.")));
        return left.size() == unmanaged.size()
                ? this
                : new EntitySchema(withoutTables(views), nativeObjects, hibernateTypes, left, declarations);
    }

    private Schema withoutTables(Set<String> names) {
        var tables = schema.tables().stream()
                .filter(table -> !names.contains(table.name()))
                .map(table -> table.withForeignKeys(table.foreignKeys().stream()
                        .filter(key -> !names.contains(key.referencedTable()))
                        .toList()))
                .toList();
        return new Schema(tables, schema.sequences(), schema.views(), schema.triggers(), schema.complete());
    }

    /**
     * Both together, as of two persistence units on one database.
     *
     * @throws dev.covet.migrations.problem.ConfigurationException when they say different things of one table
     */
    public EntitySchema and(EntitySchema other) {
        var all = new ArrayList<>(unmanaged);
        all.addAll(other.unmanaged);
        var objects = Stream.concat(nativeObjects.stream(), other.nativeObjects.stream());
        var types = new LinkedHashMap<>(hibernateTypes);
        types.putAll(other.hibernateTypes);
        var declared = new LinkedHashMap<>(declarations);
        other.declarations.forEach((name, table) -> declared.merge(name, table, DeclaredTable::and));
        return new EntitySchema(
                MergedSchemas.merge(schema, other.schema),
                objects.distinct().toList(),
                types,
                all.stream().distinct().toList(),
                declared);
    }
}
