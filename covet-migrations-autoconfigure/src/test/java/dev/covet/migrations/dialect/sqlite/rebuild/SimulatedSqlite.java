package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Rendered;
import dev.covet.migrations.dialect.Script;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.runner.ScriptExecution;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.testing.StatementCounter;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A file that the newest SQLite has, and a dialect for what another version could do with it. Foreign keys are enforced. */
final class SimulatedSqlite implements AutoCloseable {

    private final TestDatabase database;
    private final StatementCounter counter;
    private final Session session;
    private final Dialect dialect;

    /** @param version such as {@code 3.24.0}, or {@code newest} */
    SimulatedSqlite(String version) {
        this.database = TestEngine.SQLITE.freshDatabase();
        this.counter = StatementCounter.on(new DriverManagerDataSource(database.jdbcUrl() + "?foreign_keys=on"));
        this.session = new Database("default", counter.dataSource(), null, Dialects::of).open();
        this.dialect = version.equals("newest") ? session.dialect() : Dialects.of(Server.of(Engine.SQLITE, version));
    }

    Session session() {
        return session;
    }

    void execute(String... statements) {
        for (var statement : statements) {
            session.execute(statement);
        }
    }

    /** Executes operations as one migration would. */
    void migrate(Operation... operations) {
        new ScriptExecution(session, session::execute).run(scripts(operations));
    }

    List<Script> scripts(Operation... operations) {
        var rendered = new ArrayList<Rendered>();
        var schema =
                new CatalogReader().read(session, CatalogFilter.everything()).schema();
        for (var operation : operations) {
            rendered.add(new Rendered(operation, schema, dialect.render(operation, schema)));
            schema = operation.apply(schema);
        }
        counter.reset();
        return dialect.combined(rendered);
    }

    /** What the last migration has executed. */
    List<String> statements() {
        return counter.statements();
    }

    List<String> rows(String query) {
        return DatabaseImage.strings(session, query);
    }

    /** The text of a definition. */
    String definition(String name) {
        return rows("SELECT sql FROM sqlite_master WHERE name = " + Quoted.text(name))
                .get(0);
    }

    @Override
    public void close() {
        session.close();
        database.close();
    }
}
