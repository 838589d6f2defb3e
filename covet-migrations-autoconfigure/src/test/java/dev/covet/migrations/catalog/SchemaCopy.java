package dev.covet.migrations.catalog;

import dev.covet.migrations.catalog.NativeObject.Phase;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.CreateSequence;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.CreateTrigger;
import dev.covet.migrations.operation.CreateView;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Creates on an empty database what was read of another one. */
final class SchemaCopy {

    private final Session target;

    SchemaCopy(Session target) {
        this.target = target;
    }

    void create(LiveSchema live) {
        create(live.nativeObjects(Phase.BEFORE_TABLES));
        if (target.dialect().engine() == Engine.SQLITE) {
            createWithKeys(live);
        } else {
            createInOrder(live);
        }
        create(live.nativeObjects(Phase.AFTER_TABLES));
    }

    private void create(List<NativeObject> objects) {
        objects.forEach(object -> object.create().forEach(this::execute));
    }

    private void createInOrder(LiveSchema live) {
        var operations = new ArrayList<Operation>();
        var tables = tables(live);
        live.schema().sequences().forEach(sequence -> operations.add(new CreateSequence(sequence)));
        tables.forEach(table -> operations.add(new CreateTable(table.withForeignKeys(List.of()))));
        // Last, as tables may point at each other.
        tables.forEach(table ->
                table.foreignKeys().forEach(key -> operations.add(new AddForeignKey(table.name(), key))));
        operations.addAll(viewsAndTriggers(live.schema()));
        var current = Schema.empty();
        for (var operation : operations) {
            render(operation, current);
            current = operation.apply(current);
        }
    }

    /** SQLite takes foreign keys with their tables only, also such as point at tables that are not there yet. */
    private void createWithKeys(LiveSchema live) {
        tables(live).forEach(table -> render(new CreateTable(table), Schema.empty()));
        viewsAndTriggers(live.schema()).forEach(operation -> render(operation, live.schema()));
    }

    private static List<Table> tables(LiveSchema live) {
        return live.schema().tables().stream()
                .filter(table -> !live.isCreatedNatively(table.name()))
                .toList();
    }

    private static List<Operation> viewsAndTriggers(Schema schema) {
        var operations = new ArrayList<Operation>();
        schema.views().forEach(view -> operations.add(new CreateView(view)));
        schema.triggers().forEach(trigger -> operations.add(new CreateTrigger(trigger)));
        return operations;
    }

    private void render(Operation operation, Schema before) {
        var script = target.dialect().render(operation, before);
        script.setUp().forEach(this::execute);
        script.steps().forEach(step -> execute(((Step.Statement) step).sql()));
        script.tearDown().forEach(this::execute);
    }

    private void execute(String sql) {
        try {
            target.execute(sql);
        } catch (RuntimeException e) {
            throw new AssertionError("Cannot execute: " + sql, e);
        }
    }
}
