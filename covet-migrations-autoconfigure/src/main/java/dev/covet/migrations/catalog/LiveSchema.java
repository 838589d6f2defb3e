package dev.covet.migrations.catalog;

import dev.covet.migrations.schema.Schema;
import java.util.List;

/**
 * What a database holds: together enough to create the same again.
 *
 * @param schema what the model knows, in an order in which tables can be created, foreign keys aside
 * @param nativeObjects what it does not know, in an order in which it can be created within each phase
 */
public record LiveSchema(Schema schema, List<NativeObject> nativeObjects) {

    public LiveSchema {
        nativeObjects = List.copyOf(nativeObjects);
    }

    /** The native objects of one phase, in the order in which they can be created. */
    public List<NativeObject> nativeObjects(NativeObject.Phase phase) {
        return nativeObjects.stream().filter(object -> object.phase() == phase).toList();
    }

    /**
     * Whether a native object creates the table of the schema whole, with its keys and indexes. The model describes such a
     * table as well as it can, for comparisons; made of that description, the table would be another one.
     */
    public boolean isCreatedNatively(String table) {
        return nativeObjects.stream()
                .anyMatch(object -> object.kind().equals(NativeObject.TABLE)
                        && object.name().equals(table));
    }
}
