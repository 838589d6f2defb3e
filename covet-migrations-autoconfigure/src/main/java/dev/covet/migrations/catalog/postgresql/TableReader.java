package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.catalog.postgresql.Natives.Stage;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads tables with everything that belongs to them. */
final class TableReader {

    private final Contents contents;
    private final Spelling spelling;
    private final ColumnReader columns;

    TableReader(Contents contents, Dialect dialect, Numbering numbering) {
        this.contents = contents;
        this.spelling = new Spelling(dialect);
        this.columns = new ColumnReader(contents, dialect, numbering);
    }

    /** The table; what the model cannot hold of it is added to {@code natives}. */
    Table read(RelationRow row, Natives natives) {
        var constraints = new ConstraintReader(contents, spelling, row, natives);
        var indexes = new IndexReader(contents, spelling, row, natives);
        addSettings(row, natives);
        return new Table(
                row.name(),
                contents.columns(row.oid()).stream()
                        .map(column -> columns.read(row, column, natives))
                        .toList(),
                constraints.primaryKey(),
                constraints.uniques(),
                constraints.foreignKeys(),
                constraints.checks(),
                indexes.indexes(),
                contents.comment(ObjectId.relation(row.oid()), 0),
                options(row),
                true);
    }

    private @Nullable SqlText options(RelationRow row) {
        var clauses = new ArrayList<String>();
        if (!row.parentNames().isEmpty() && !row.partition()) {
            clauses.add("INHERITS (" + String.join(", ", row.parentNames()) + ")");
        }
        if (row.partitionKey() != null) {
            clauses.add("PARTITION BY " + row.partitionKey());
        }
        if (row.accessMethod() != null) {
            clauses.add("USING " + spelling.quote(row.accessMethod()));
        }
        var parameters = new ArrayList<>(row.options());
        row.toastOptions().forEach(option -> parameters.add("toast." + option));
        if (!parameters.isEmpty()) {
            clauses.add("WITH " + spelling.options(parameters));
        }
        if (row.tablespace() != null) {
            clauses.add("TABLESPACE " + spelling.quote(row.tablespace()));
        }
        return clauses.isEmpty() ? null : Spelling.own(String.join(" ", clauses));
    }

    private void addSettings(RelationRow row, Natives natives) {
        if (row.ofType() != null) {
            add(row, natives, "OF " + row.ofType(), "NOT OF");
        }
        if (row.unlogged() && contents.isNative(row)) {
            addUnlogged(row, natives);
        }
        if (row.rowSecurity()) {
            add(row, natives, "ENABLE ROW LEVEL SECURITY", "DISABLE ROW LEVEL SECURITY");
        }
        if (row.forcedRowSecurity()) {
            add(row, natives, "FORCE ROW LEVEL SECURITY", "NO FORCE ROW LEVEL SECURITY");
        }
        if (row.replicaIdentity() == 'f' || row.replicaIdentity() == 'n') {
            add(
                    row,
                    natives,
                    "REPLICA IDENTITY " + (row.replicaIdentity() == 'f' ? "FULL" : "NOTHING"),
                    "REPLICA IDENTITY DEFAULT");
        }
    }

    void addUnlogged(RelationRow row, Natives natives) {
        add(row, natives, "SET UNLOGGED", "SET LOGGED");
    }

    private void add(RelationRow row, Natives natives, String create, String drop) {
        natives.add(
                Stage.SETTING,
                "table setting",
                create,
                row.name(),
                List.of(spelling.alterTable(row.name(), create)),
                List.of(spelling.alterTable(row.name(), drop)));
    }
}
