package dev.covet.migrations.database;

import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A table that we keep for ourselves. */
public final class OwnTable {

    private final Session session;
    private final Table definition;

    public OwnTable(Session session, Table definition) {
        this.session = session;
        this.definition = definition;
    }

    /** Creates the table unless it is there; other processes may do so at the same moment. */
    public void createIfMissing() {
        if (!isPresent()) {
            statements().forEach(sql -> unlessPresent(() -> session.execute(sql), this::isPresent));
        }
    }

    /** Does something that another process may do at the same moment: whoever is late finds it done, as good as his own. */
    public static void unlessPresent(Runnable statement, BooleanSupplier isPresent) {
        try {
            statement.run();
        } catch (DatabaseException e) {
            if (!isPresent.getAsBoolean()) {
                throw e;
            }
        }
    }

    /** Creates the table, which must not be there. */
    public void create() {
        statements().forEach(session::execute);
    }

    private List<String> statements() {
        var creation = new CreateTable(definition);
        return session.dialect().render(creation, Schema.empty()).steps().stream()
                .flatMap(step -> step instanceof Step.Statement statement ? Stream.of(statement.sql()) : Stream.empty())
                .toList();
    }

    /** Must be asked outside of a transaction: what is missing is found by an error. */
    public boolean isPresent() {
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
