package dev.covet.migrations.diff;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Rendered;
import dev.covet.migrations.dialect.Script;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.runner.ScriptExecution;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A real database that is brought from one schema to another and read again. */
final class DiffDatabase implements AutoCloseable {

    private final TestDatabase database;
    private final Session session;

    private DiffDatabase(TestDatabase database, Session session) {
        this.database = database;
        this.session = session;
    }

    static DiffDatabase create(TestEngine engine) {
        var database = engine.freshDatabase();
        return new DiffDatabase(database, new Database("test", database.dataSource(), null, Dialects::of).open());
    }

    Dialect dialect() {
        return session.dialect();
    }

    /**
     * What the operations are for this engine.
     *
     * @throws InvalidMigrationException when it refuses one of them, which is said before any is executed
     */
    List<Script> scripts(List<Operation> operations, Schema from) {
        var rendered = new ArrayList<Rendered>();
        var schema = from;
        for (var operation : operations) {
            rendered.add(new Rendered(operation, schema, dialect().render(operation, schema)));
            schema = operation.apply(schema);
        }
        return dialect().combined(rendered);
    }

    void execute(List<Script> scripts) {
        try {
            new ScriptExecution(session, this::execute).run(scripts);
        } catch (MigrationException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    void execute(String sql) {
        try {
            session.execute(sql);
        } catch (RuntimeException e) {
            throw new AssertionError(e.getMessage() + "\n" + sql, e);
        }
    }

    /** What the catalogue says, in canonical form. */
    Schema read() {
        var live = new CatalogReader().read(session, CatalogFilter.everything());
        return dialect().canonical(live.schema());
    }

    /**
     * Two rows in each table, those of referred tables first.
     *
     * @param staying tables that will be there after what the rows are meant for
     */
    void fill(Schema schema, List<String> staying) {
        var filled = new ArrayList<String>();
        var rows = new SampleRows(dialect(), table -> filled.contains(table) && staying.contains(table));
        for (var operation : SchemaDiff.between(Schema.empty(), schema, DiffRequest.of(DiffLaws.asDeclared()))
                .operations()) {
            if (operation instanceof CreateTable create) {
                var table = schema.table(create.table().name()).orElseThrow();
                filled.add(table.name());
                rows.inserts(table, schema).forEach(this::execute);
            }
        }
    }

    /** How many rows each of these tables has. */
    Map<String, Long> counts(List<String> tables) {
        var counts = new LinkedHashMap<String, Long>();
        for (var table : tables) {
            counts.put(
                    table,
                    session.query("SELECT COUNT(*) FROM " + dialect().quote(table), row -> row.getLong(1))
                            .get(0));
        }
        return counts;
    }

    @Override
    public void close() {
        session.close();
        database.close();
    }
}
