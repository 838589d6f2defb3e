package dev.covet.migrations.authoring;

import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.ForeignKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tables, views and sequences that operations change or refer to. */
record ReferredObjects(List<Operation> operations) {

    Set<String> names() {
        var names = new LinkedHashSet<String>();
        var places = new ChangedPlaces();
        for (var operation : operations) {
            operation.accept(places).forEach(place -> names.add(place.object()));
            if (operation instanceof CreateTable create) {
                create.table().foreignKeys().stream()
                        .map(ForeignKey::referencedTable)
                        .forEach(names::add);
            } else if (operation instanceof AddForeignKey add) {
                names.add(add.key().referencedTable());
            }
        }
        return names;
    }
}
