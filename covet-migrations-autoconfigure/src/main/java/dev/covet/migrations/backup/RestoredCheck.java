package dev.covet.migrations.backup;

import dev.covet.migrations.backup.manifest.SchemaText;
import dev.covet.migrations.backup.road.RowsLost;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.problem.MigrationExecutionException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Compares what was restored with what the backup says it was. */
final class RestoredCheck implements Runnable {

    private static final int SHOWN = 5;

    private final Session session;
    private final Wanted wanted;
    private long rows;
    private List<String> differences = List.of();

    RestoredCheck(Session session, Wanted wanted) {
        this.session = session;
        this.wanted = wanted;
    }

    /** How many rows the restored tables have. */
    long rows() {
        return rows;
    }

    /** In what the schema differs, where a server of another version could not make it the same. */
    List<String> differences() {
        return differences;
    }

    @Override
    public void run() {
        wanted.watcher().at("Comparing with what was backed up");
        rows = 0;
        for (var table : wanted.tables()) {
            var count = session.first(
                            "SELECT COUNT(*) FROM " + only() + session.dialect().quote(table.table()),
                            row -> row.getLong(1))
                    .orElseThrow();
            RowsLost.requireAll(table.table(), table.rows(), count);
            rows += count;
        }
        if (wanted.isDatabase()) {
            compareSchemas();
        }
    }

    private void compareSchemas() {
        var live = new CatalogReader().read(session, wanted.selection().filter());
        differences = differences(wanted.schema().live(), live);
        var sameServer = wanted.backup()
                .manifest()
                .database()
                .version()
                .equals(session.server().versionText());
        if (!differences.isEmpty() && sameServer) {
            throw new MigrationExecutionException(
                    "The schema is not the one that was backed up: "
                            + String.join("; ", differences.subList(0, Math.min(SHOWN, differences.size()))) + ".",
                    "Report this with the backup's schema; restore its tables one by one meanwhile.");
        }
    }

    private static List<String> differences(LiveSchema recorded, LiveSchema live) {
        var wanted = lines(recorded);
        var found = lines(live);
        var differences = new ArrayList<String>();
        missing(wanted, found).forEach(line -> differences.add("missing: " + line));
        missing(found, wanted).forEach(line -> differences.add("added: " + line));
        return differences;
    }

    private static List<String> missing(List<String> some, List<String> others) {
        var known = new HashSet<>(others);
        return some.stream().filter(line -> !known.contains(line)).toList();
    }

    private static List<String> lines(LiveSchema live) {
        var lines = new ArrayList<>(SchemaText.operations(live));
        live.nativeObjects().stream().map(NativeObject::toString).forEach(lines::add);
        return lines;
    }

    /** A table of PostgreSQL's that others inherit from shows their rows, too. */
    private String only() {
        return switch (session.server().engine()) {
            case POSTGRESQL -> "ONLY ";
            case MYSQL, MARIADB, SQLITE -> "";
        };
    }
}
