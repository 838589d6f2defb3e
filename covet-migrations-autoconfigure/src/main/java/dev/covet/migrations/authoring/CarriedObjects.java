package dev.covet.migrations.authoring;

import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the model cannot hold of a database, as SQL between the operations that create the rest. */
final class CarriedObjects {

    private final Engine engine;
    private final LiveSchema live;

    CarriedObjects(Engine engine, LiveSchema live) {
        this.engine = engine;
        this.live = live;
    }

    /** @param operations what creates all that the model holds, on an empty database */
    List<Operation> around(List<Operation> operations) {
        var all = new ArrayList<Operation>();
        live.nativeObjects(NativeObject.Phase.BEFORE_TABLES).stream()
                .filter(object -> !isTableOfModel(object))
                .forEach(object -> all.add(sql(object, List.of())));
        operations.forEach(operation -> all.add(carried(operation)));
        live.nativeObjects(NativeObject.Phase.AFTER_TABLES).forEach(object -> all.add(sql(object, List.of())));
        return all;
    }

    private boolean isTableOfModel(NativeObject object) {
        return object.kind().equals(NativeObject.TABLE)
                && live.schema().table(object.name()).isPresent();
    }

    /** A table that the model would make another one is created as it is, and the operation says what that amounts to. */
    private Operation carried(Operation operation) {
        if (operation instanceof CreateTable create) {
            return live.nativeObjects().stream()
                    .filter(object -> isTableOfModel(object)
                            && object.name().equals(create.table().name()))
                    .findFirst()
                    .<Operation>map(object -> sql(object, List.of(operation)))
                    .orElse(operation);
        }
        // Its keys are there with it.
        return operation instanceof AddForeignKey key && live.isCreatedNatively(key.table())
                ? new RunSql(SqlText.of(""), SqlText.of(""), List.of(engine), List.of(operation))
                : operation;
    }

    private RunSql sql(NativeObject object, List<Operation> state) {
        return new RunSql(
                SqlText.of(Map.of(engine, script(object.create()))),
                SqlText.of(Map.of(engine, script(object.drop()))),
                List.of(engine),
                state);
    }

    private static String script(List<String> statements) {
        return String.join(";\n", statements);
    }
}
