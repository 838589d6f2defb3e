package dev.covet.migrations.dialect;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.EngineCatalog;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.operation.CreateSequence;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.CreateTrigger;
import dev.covet.migrations.operation.CreateView;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.runner.ScriptExecution;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database that operations are executed on as a dialect renders them, each statement committed by itself. */
final class LiveSchema implements AutoCloseable {

    private final TestDatabase database;
    private final Connection connection;
    private final Dialect dialect;

    private LiveSchema(TestDatabase database, Connection connection, Dialect dialect) {
        this.database = database;
        this.connection = connection;
        this.dialect = dialect;
    }

    static LiveSchema create(TestEngine engine) {
        var database = engine.freshDatabase();
        try {
            var connection = database.dataSource().getConnection();
            var version = connection.getMetaData().getDatabaseProductVersion();
            return new LiveSchema(database, connection, Dialects.of(Server.of(engine.engine(), version)));
        } catch (SQLException e) {
            database.close();
            throw new AssertionError(e);
        }
    }

    Dialect dialect() {
        return dialect;
    }

    Connection connection() {
        return connection;
    }

    /** A session beside that one. */
    Connection anotherConnection() throws SQLException {
        return database.dataSource().getConnection();
    }

    /** Makes the empty database look like {@code schema}. */
    void define(Schema schema) {
        var current = Schema.empty();
        var operations = new ArrayList<Operation>();
        schema.sequences().forEach(sequence -> operations.add(new CreateSequence(sequence)));
        schema.tables().forEach(table -> operations.add(new CreateTable(table)));
        schema.views().forEach(view -> operations.add(new CreateView(view)));
        schema.triggers().forEach(trigger -> operations.add(new CreateTrigger(trigger)));
        for (var operation : operations) {
            execute(operation, current);
            current = operation.apply(current);
        }
    }

    void execute(Operation operation, Schema before) {
        var script = dialect.render(operation, before);
        try (var session = new Database("default", database.dataSource(), null, Dialects::of).open()) {
            new ScriptExecution(session, this::execute).run(List.of(script));
        } catch (DatabaseException | MigrationExecutionException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage() + "\n" + sql, e);
        }
    }

    /** The values of the first row; empty when there is no row. */
    List<Object> row(String sql, List<Object> parameters) {
        return rows(sql, parameters).stream().findFirst().orElse(List.of());
    }

    List<List<Object>> rows(String sql, List<Object> parameters) {
        try (var statement = prepared(sql, parameters);
                var result = statement.executeQuery()) {
            var rows = new ArrayList<List<Object>>();
            while (result.next()) {
                var row = new ArrayList<Object>();
                for (var column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage() + "\n" + sql, e);
        }
    }

    private PreparedStatement prepared(String sql, List<Object> parameters) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var position = 0; position < parameters.size(); position++) {
            statement.setObject(position + 1, parameters.get(position));
        }
        return statement;
    }

    /** What the product reads of the database. */
    dev.covet.migrations.catalog.LiveSchema read(EngineCatalog catalog, CatalogFilter filter) {
        try (var session = new Database("default", database.dataSource(), null, Dialects::of).open()) {
            return catalog.read(session, filter);
        }
    }

    /** Everything that the database's catalogue says, as sorted lines. */
    String snapshot() {
        return CatalogSnapshot.of(this, database.engine());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        } finally {
            database.close();
        }
    }
}
