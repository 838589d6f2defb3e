package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.catalog.NativeObject.Phase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what the model cannot hold, in the order in which it can be created. */
final class Natives {

    /** When something is created, seen from everything else that the model cannot hold. */
    enum Stage {
        TYPE,
        SEQUENCE,
        CONSTRAINT,
        OBJECT,
        FOREIGN_KEY,
        INDEX,
        RULE,
        SETTING,
        COMMENT
    }

    private final Map<Stage, List<NativeObject>> byStage = new EnumMap<>(Stage.class);

    void add(Stage stage, String kind, String name, @Nullable String table, List<String> create, List<String> drop) {
        var phase = stage == Stage.TYPE ? Phase.BEFORE_TABLES : Phase.AFTER_TABLES;
        byStage.computeIfAbsent(stage, key -> new ArrayList<>())
                .add(new NativeObject(kind, name, table, phase, create, drop));
    }

    void add(Stage stage, String kind, String name, @Nullable String table, String create, String drop) {
        add(stage, kind, name, table, List.of(create), List.of(drop));
    }

    List<NativeObject> inOrder() {
        return byStage.values().stream().flatMap(List::stream).toList();
    }

    /** All statements that create it. */
    List<String> statements() {
        return inOrder().stream().flatMap(one -> one.create().stream()).toList();
    }
}
