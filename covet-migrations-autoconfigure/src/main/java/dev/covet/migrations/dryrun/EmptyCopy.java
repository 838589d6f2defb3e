package dev.covet.migrations.dryrun;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.CreateSequence;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.CreateTrigger;
import dev.covet.migrations.operation.CreateView;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Schema;
import java.util.List;

/** All definitions of a database of MySQL or MariaDB in another one, our own tables included; no rows. */
public final class EmptyCopy {

    /** Nothing that a table could be called begins with it. */
    private static final String NO_PREFIX = "/";

    private final Session copy;
    private Schema current = Schema.empty();

    /** @param copy an empty database */
    public EmptyCopy(Session copy) {
        this.copy = copy;
    }

    /**
     * Creates everything there.
     *
     * @throws dev.covet.migrations.database.DatabaseException when the database refuses a statement
     */
    public void fillFrom(Session original) {
        var live = new CatalogReader().read(original, new CatalogFilter(List.of(), List.of(), NO_PREFIX));
        // Tables may refer to one another in a circle, and those in the engine's own words bring their keys along.
        copy.execute("SET foreign_key_checks = 0");
        live.nativeObjects(NativeObject.Phase.BEFORE_TABLES).stream()
                .filter(object -> !object.kind().equals(NativeObject.TABLE))
                .forEach(this::create);
        fill(live);
        live.nativeObjects(NativeObject.Phase.AFTER_TABLES).stream()
                .filter(object -> !object.kind().equals(NativeObject.TABLE))
                .forEach(this::create);
        copy.goHome();
    }

    private void fill(LiveSchema live) {
        var schema = live.schema();
        schema.sequences().forEach(sequence -> carryOut(new CreateSequence(sequence)));
        live.nativeObjects().stream()
                .filter(object -> object.kind().equals(NativeObject.TABLE))
                .forEach(this::create);
        for (var table : schema.tables()) {
            if (live.isCreatedNatively(table.name())) {
                current = new CreateTable(table.withForeignKeys(List.of())).apply(current);
            } else {
                carryOut(new CreateTable(table.withForeignKeys(List.of())));
            }
        }
        for (var table : schema.tables()) {
            if (!live.isCreatedNatively(table.name())) {
                table.foreignKeys().forEach(key -> carryOut(new AddForeignKey(table.name(), key)));
            }
        }
        schema.views().forEach(view -> carryOut(new CreateView(view)));
        schema.triggers().forEach(trigger -> carryOut(new CreateTrigger(trigger)));
    }

    private void create(NativeObject object) {
        object.create().forEach(copy::execute);
    }

    private void carryOut(Operation operation) {
        for (var step : copy.dialect().render(operation, current).steps()) {
            if (step instanceof Step.Statement statement) {
                copy.execute(statement.sql());
            }
        }
        current = operation.apply(current);
    }
}
