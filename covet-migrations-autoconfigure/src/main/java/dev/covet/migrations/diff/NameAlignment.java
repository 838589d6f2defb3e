package dev.covet.migrations.diff;

import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Lets a schema spell the names of tables and columns as another does where nothing but letter case differs. */
final class NameAlignment {

    private final Schema model;

    NameAlignment(Schema model) {
        this.model = model;
    }

    Schema align(Schema schema) {
        var aligned = schema;
        var tables = otherCase(schema.tables(), model.tables());
        for (var rename : tables.entrySet()) {
            aligned = aligned.renameTable(rename.getKey(), rename.getValue());
        }
        var models = new HashMap<String, Table>();
        model.tables().forEach(table -> models.put(table.name(), table));
        for (var table : aligned.tables()) {
            var known = models.get(table.name());
            if (known != null) {
                for (var rename : otherCase(table.columns(), known.columns()).entrySet()) {
                    aligned = aligned.renameColumn(table.name(), rename.getKey(), rename.getValue());
                }
            }
        }
        return aligned;
    }

    /** Name → the model's spelling, of what has no exact counterpart there and exactly one that differs in case only. */
    private static Map<String, String> otherCase(List<? extends Named> all, List<? extends Named> models) {
        var exact = new HashSet<String>();
        all.forEach(one -> exact.add(one.name()));
        var free = new HashMap<String, String>();
        var known = new HashSet<String>();
        for (var one : models) {
            known.add(one.name());
            if (!exact.contains(one.name())) {
                free.put(Mentions.fold(one.name()), one.name());
            }
        }
        var renames = new HashMap<String, String>();
        if (!free.isEmpty()) {
            for (var one : all) {
                var spelling = known.contains(one.name()) ? null : free.remove(Mentions.fold(one.name()));
                if (spelling != null) {
                    renames.put(one.name(), spelling);
                }
            }
        }
        return renames;
    }
}
