package dev.covet.migrations.entity;

import java.util.IdentityHashMap;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Value;

/** Which attribute of which entity a column comes from, for messages. */
final class MappedPlaces {

    private final IdentityHashMap<Column, String> places = new IdentityHashMap<>();

    MappedPlaces(Metadata metadata) {
        for (var entity : metadata.getEntityBindings()) {
            entity.getProperties().forEach(property -> add(entity.getEntityName(), property));
            var identifier = entity.getIdentifierProperty();
            if (identifier != null) {
                add(entity.getEntityName(), identifier);
            }
        }
        for (var collection : metadata.getCollectionBindings()) {
            add(collection.getElement(), "attribute " + collection.getRole());
        }
    }

    /** The attribute, or the table for a column that no attribute has to itself. */
    String of(Column column, String table) {
        return places.getOrDefault(column, "table " + table) + ", column " + column.getName();
    }

    private void add(String entity, Property property) {
        add(property.getValue(), "entity " + entity + ", attribute " + property.getName());
    }

    private void add(Value value, String place) {
        for (var selectable : value.getSelectables()) {
            if (selectable instanceof Column column) {
                places.putIfAbsent(column, place);
            }
        }
    }
}
