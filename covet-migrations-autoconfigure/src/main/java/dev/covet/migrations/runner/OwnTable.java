package dev.covet.migrations.runner;

import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;

/** A table that we keep for ourselves. */
final class OwnTable {

    private final Session session;
    private final Table definition;

    OwnTable(Session session, Table definition) {
        this.session = session;
        this.definition = definition;
    }

    /** Creates the table unless it is there; other processes may do so at the same moment. */
    void createIfMissing() {
        if (!isPresent()) {
            create();
        }
    }

    /** Creates the table, which must not be there. */
    void create() {
        var creation = new CreateTable(definition);
        for (var step : session.dialect().render(creation, Schema.empty()).steps()) {
            if (step instanceof Step.Statement statement) {
                session.execute(statement.sql());
            }
        }
    }

    /** Must be asked outside of a transaction: what is missing is found by an error. */
    boolean isPresent() {
        try {
            var name = session.dialect().quote(definition.name());
            session.query("SELECT 1 FROM " + name + " WHERE 1 = 0", row -> row.getInt(1));
            return true;
        } catch (DatabaseException e) {
            if (e.isMissingTable()) {
                return false;
            }
            throw e;
        }
    }
}
