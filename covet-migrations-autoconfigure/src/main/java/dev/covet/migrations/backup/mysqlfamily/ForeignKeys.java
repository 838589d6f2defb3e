package dev.covet.migrations.backup.mysqlfamily;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.validation.Fault;
import dev.covet.migrations.validation.OrphanRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Foreign keys of tables whose rows are put in anew: the engine does not look at them then, nor afterwards. */
final class ForeignKeys {

    private final Session session;
    private final Schema schema;
    private final Set<String> tables;
    private final List<Fault> before;

    /** @param tables those whose rows are put in anew */
    ForeignKeys(Session session, Schema schema, Set<String> tables) {
        this.session = session;
        this.schema = schema;
        this.tables = tables;
        this.before = violations();
    }

    /** @throws MigrationExecutionException when rows violate keys that did not before */
    void require() {
        var added = new ArrayList<>(violations());
        added.removeAll(before);
        if (!added.isEmpty()) {
            throw new MigrationExecutionException(
                    "The rows of the backup do not fit those of other tables: "
                            + added.stream().map(Fault::what).collect(Collectors.joining(" ")),
                    "Restore these tables and those that they refer to together.");
        }
    }

    private List<Fault> violations() {
        return new OrphanRows(session)
                .of(schema, (table, key) -> tables.contains(table.name()) || tables.contains(key.referencedTable()));
    }
}
