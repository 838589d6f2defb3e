package dev.covet.migrations.runner;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.keep.Keeps;
import dev.covet.migrations.plan.LiveDatabase;
import dev.covet.migrations.plan.LiveObjects;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database behind a session, each thing asked once: as it was before anything was executed. */
final class SessionDatabase implements LiveDatabase {

    private final Session session;
    private final MigratorSettings settings;
    private @Nullable LiveObjects objects;
    private @Nullable Schema schema;
    private @Nullable Keeps keeps;

    SessionDatabase(Session session, MigratorSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    @Override
    public LiveObjects objects() {
        var known = objects;
        if (known == null) {
            var dialect = session.dialect();
            var columns = new ArrayList<List<String>>();
            session.query(dialect.columnNames(), row -> List.of(row.getString(1), row.getString(2)))
                    .forEach(row ->
                            dialect.columnsIn(row.get(1)).forEach(column -> columns.add(List.of(row.get(0), column))));
            known = new LiveObjects(session.query(dialect.tableNames(), row -> row.getString(1)), columns);
            objects = known;
        }
        return known;
    }

    @Override
    public Schema schema() {
        var known = schema;
        if (known == null) {
            var filter = new CatalogFilter(List.of(), List.of(), settings.tablePrefix());
            known = new CatalogReader().read(session, filter).schema();
            schema = known;
        }
        return known;
    }

    @Override
    public Keeps keeps() {
        var known = keeps;
        if (known == null) {
            known = new Keeps(settings.tablePrefix(), new KeepsTable(session, settings).read());
            keeps = known;
        }
        return known;
    }
}
