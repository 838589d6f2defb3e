package dev.covet.migrations.plan;

import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.problem.DriftException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A first migration of an app, compared with a database that may have been there before it. */
final class InitialMigration {

    private final Migration migration;

    InitialMigration(Migration migration) {
        this.migration = migration;
    }

    /**
     * Whether all tables and columns that it creates are there; false when none of its tables is.
     *
     * @throws DriftException when only some of them are there, naming those that are not, or when it is SQL that does not
     *     say what it creates
     */
    boolean isPresentIn(LiveObjects live) {
        var tables = tables();
        if (tables.isEmpty()) {
            throw undecidable();
        }
        if (tables.stream().noneMatch(table -> live.hasTable(table.name()))) {
            return false;
        }
        var missing = missing(tables, live);
        if (!missing.isEmpty()) {
            throw new DriftException(List.of(new Problem(
                    "Of what migration '" + migration.name() + "' creates, some is in the database, but not "
                            + String.join(", ", missing) + ".",
                    migration.origin(),
                    "Make the migration say what the database has, or bring the database to what the migration says; then it"
                            + " can be recorded as applied.")));
        }
        return true;
    }

    private List<Table> tables() {
        return migration.operations().stream()
                .flatMap(operation -> operation instanceof RunSql sql && sql.state() != null
                        ? sql.state().stream()
                        : Stream.of(operation))
                .flatMap(operation ->
                        operation instanceof CreateTable create ? Stream.of(create.table()) : Stream.<Table>empty())
                .toList();
    }

    private static List<String> missing(List<Table> tables, LiveObjects live) {
        var missing = new ArrayList<String>();
        for (var table : tables) {
            if (!live.hasTable(table.name())) {
                missing.add("table '" + table.name() + "'");
                continue;
            }
            table.columns().stream()
                    .filter(column -> !live.hasColumn(table.name(), column.name()))
                    .forEach(column -> missing.add("column '" + table.name() + "." + column.name() + "'"));
        }
        return missing;
    }

    private DriftException undecidable() {
        return new DriftException(
                List.of(
                        new Problem(
                                "Whether the database already has what migration '" + migration.name()
                                        + "' creates cannot be told: it has no createTable operation.",
                                migration.origin(),
                                "State what its SQL amounts to under the key 'state', or record it yourself with a baseline up to a name.")));
    }
}
