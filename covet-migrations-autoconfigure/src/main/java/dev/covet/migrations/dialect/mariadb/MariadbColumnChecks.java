package dev.covet.migrations.dialect.mariadb;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/**
 * Checks that bear the name of a column. MariaDB gives it to a check that stands in the column's own definition; it forgets
 * such a check when the column is modified, and drops it in no other way. Whether a check of that name stands there or is one
 * of the table's, its catalogue alone knows, so that what is said fits both.
 */
final class MariadbColumnChecks {

    private final Clauses clauses;
    private final Schema before;

    MariadbColumnChecks(Clauses clauses, Schema before) {
        this.clauses = clauses;
        this.before = before;
    }

    boolean has(String table, String column) {
        return find(table, column).isPresent();
    }

    /** What makes the check one of the table's while the column is modified, with a comma before it; empty without a check. */
    String renewed(String table, String column) {
        return find(table, column)
                .map(check -> ", DROP CONSTRAINT IF EXISTS " + clauses.quote(column) + ", ADD " + clauses.check(check))
                .orElse("");
    }

    private Optional<Check> find(String table, String column) {
        return before.table(table).flatMap(known -> Named.find(known.checks(), column));
    }
}
