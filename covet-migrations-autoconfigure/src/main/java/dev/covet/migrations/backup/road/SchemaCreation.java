package dev.covet.migrations.backup.road;

import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.catalog.NativeObject.Phase;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.CreateSequence;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.CreateTrigger;
import dev.covet.migrations.operation.CreateView;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.Set;

/**
 * Makes a schema on an empty database in two steps: first what rows need, then what would get in their way or is made faster
 * of rows that are there.
 */
public final class SchemaCreation {

    /** Of what is made after tables, the kinds that hold rows. */
    private static final Set<String> HOLDING_ROWS = Set.of(NativeObject.TABLE, "partition");

    private final Session session;
    private final LiveSchema live;
    private Schema current = Schema.empty();

    public SchemaCreation(Session session, LiveSchema live) {
        this.session = session;
        this.live = live;
    }

    /** Makes types, sequences and tables, without foreign keys, triggers and such indexes as can wait. */
    public void beforeRows() {
        live.nativeObjects(Phase.BEFORE_TABLES).forEach(this::create);
        live.schema().sequences().forEach(sequence -> execute(new CreateSequence(sequence)));
        for (var table : tables()) {
            var alone = table.withForeignKeys(List.of());
            execute(new CreateTable(hasLateIndexes(table) ? alone.withIndexes(List.of()) : alone));
        }
        live.nativeObjects(Phase.AFTER_TABLES).stream()
                .filter(SchemaCreation::holdsRows)
                .forEach(this::create);
    }

    /** Makes everything else. */
    public void afterRows() {
        for (var table : tables()) {
            if (hasLateIndexes(table)) {
                table.indexes().forEach(index -> execute(new AddIndex(table.name(), index)));
            }
        }
        tables().forEach(table -> table.foreignKeys().forEach(key -> execute(new AddForeignKey(table.name(), key))));
        live.schema().views().forEach(view -> execute(new CreateView(view)));
        live.schema().triggers().forEach(trigger -> execute(new CreateTrigger(trigger)));
        live.nativeObjects(Phase.AFTER_TABLES).stream()
                .filter(object -> !holdsRows(object))
                .forEach(this::create);
    }

    private List<Table> tables() {
        return live.schema().tables().stream()
                .filter(table -> !live.isCreatedNatively(table.name()))
                .toList();
    }

    /** On engines that make an index of all rows at once faster than row by row, unless parts of the table need it. */
    private boolean hasLateIndexes(Table table) {
        return session.dialect().hasTransactionalDdl()
                && live.nativeObjects().stream()
                        .noneMatch(object -> holdsRows(object) && table.name().equals(object.table()));
    }

    private static boolean holdsRows(NativeObject object) {
        return HOLDING_ROWS.contains(object.kind());
    }

    private void create(NativeObject object) {
        object.create().forEach(session::execute);
    }

    private void execute(Operation operation) {
        var script = session.dialect().render(operation, current);
        script.setUp().forEach(session::execute);
        script.steps().forEach(step -> session.execute(((Step.Statement) step).sql()));
        script.tearDown().forEach(session::execute);
        current = operation.apply(current);
    }
}
