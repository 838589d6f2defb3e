package dev.covet.migrations.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;

/**
 * Reads from the mapped classes what Hibernate's tables do not tell: the order in which attributes are declared, which
 * attribute a column comes from, and what was called otherwise before.
 */
final class Declarations {

    private final Identifiers identifiers;
    private final Map<String, DeclaredTable> tables = new LinkedHashMap<>();

    private Declarations(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /** The tables of all entities, by name; classes that are not there, as of dynamic models, declare nothing. */
    static Map<String, DeclaredTable> of(Metadata metadata, Identifiers identifiers) {
        var declarations = new Declarations(identifiers);
        metadata.getEntityBindings().stream()
                .filter(entity -> entity.getClassName() != null)
                // Columns of a subclass in its parent's table come after the parent's.
                .sorted(Comparator.comparingInt(Declarations::depth).thenComparing(PersistentClass::getEntityName))
                .forEach(declarations::add);
        return declarations.tables;
    }

    private static int depth(PersistentClass entity) {
        var parent = entity.getSuperclass();
        return parent == null ? 0 : depth(parent) + 1;
    }

    private void add(PersistentClass entity) {
        var type = entity.getMappedClass();
        var isOwnTable = entity.getSuperclass() == null
                || !entity.getSuperclass().getTable().equals(entity.getTable());
        add(new DeclaredTable(
                nameOf(entity.getTable()), isOwnTable ? PreviousNames.ofTable(type) : List.of(), List.of()));
        var properties = new ArrayList<>(entity.getProperties());
        if (entity.getIdentifierProperty() != null) {
            properties.add(entity.getIdentifierProperty());
        }
        add(properties, type, "");
    }

    private void add(List<Property> properties, Class<?> owner, String path) {
        var ranks = ranks(owner);
        properties.stream()
                .filter(property -> !property.isSynthetic() && !property.isBackRef())
                .sorted(Comparator.comparingInt(property -> ranks.getOrDefault(property.getName(), Integer.MAX_VALUE)))
                .forEach(property -> add(property, owner, path));
    }

    private void add(Property property, Class<?> owner, String path) {
        var attribute = path + property.getName();
        if (property.getValue() instanceof Component component
                && component.getComponentClassName() != null
                && !component.isDynamic()) {
            add(component.getProperties(), component.getComponentClass(), attribute + ".");
            return;
        }
        var columns = columns(property.getValue()).stream()
                .map(column -> identifiers.stored(column.getName(), column.isQuoted()))
                .map(name ->
                        new DeclaredColumn(name, attribute, PreviousNames.ofColumn(name, owner, property.getName())))
                .toList();
        if (!columns.isEmpty()) {
            add(new DeclaredTable(nameOf(property.getValue().getTable()), List.of(), columns));
        }
    }

    private void add(DeclaredTable table) {
        tables.merge(table.name(), table, DeclaredTable::and);
    }

    private static List<Column> columns(Value value) {
        return value.getSelectables().stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .toList();
    }

    private String nameOf(Table table) {
        return identifiers.stored(table.getName(), table.isQuoted());
    }

    /** The place of each field: those of superclasses first, in a class as they stand in its source. */
    private static Map<String, Integer> ranks(Class<?> type) {
        var parent = type.getSuperclass();
        var ranks = parent == null || parent == Object.class ? new HashMap<String, Integer>() : ranks(parent);
        for (var field : type.getDeclaredFields()) {
            ranks.put(field.getName(), ranks.size());
        }
        return ranks;
    }
}
