package dev.covet.migrations.catalog.mysqlfamily;

import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.CreateSequence;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.CreateTrigger;
import dev.covet.migrations.operation.CreateView;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Makes on an empty database what was read of another. */
final class Recreation {

    private final Session session;

    Recreation(Session session) {
        this.session = session;
    }

    void create(LiveSchema live) {
        live.nativeObjects(NativeObject.Phase.BEFORE_TABLES).forEach(this::create);
        var schema = Schema.empty();
        for (var operation : operations(live.schema())) {
            var before = schema;
            session.dialect()
                    .render(operation, before)
                    .steps()
                    .forEach(step -> session.execute(((Step.Statement) step).sql()));
            schema = operation.apply(before);
        }
        live.nativeObjects(NativeObject.Phase.AFTER_TABLES).forEach(this::create);
    }

    private void create(NativeObject object) {
        object.create().forEach(session::execute);
    }

    static List<Operation> operations(Schema schema) {
        var operations = new ArrayList<Operation>();
        schema.sequences().forEach(sequence -> operations.add(new CreateSequence(sequence)));
        schema.tables().forEach(table -> operations.add(new CreateTable(table.withForeignKeys(List.of()))));
        schema.tables()
                .forEach(table ->
                        table.foreignKeys().forEach(key -> operations.add(new AddForeignKey(table.name(), key))));
        schema.views().forEach(view -> operations.add(new CreateView(view)));
        schema.triggers().forEach(trigger -> operations.add(new CreateTrigger(trigger)));
        return operations;
    }
}
