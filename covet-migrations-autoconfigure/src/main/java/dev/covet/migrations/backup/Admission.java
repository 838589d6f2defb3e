package dev.covet.migrations.backup;

import dev.covet.migrations.backup.RestoreRequest.Existing;
import dev.covet.migrations.backup.manifest.TableContent;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a backup may be restored into a database, asked before anything is touched. */
final class Admission {

    private static final int EXAMPLES = 5;

    private final Session session;
    private final Wanted wanted;
    private final Existing existing;

    Admission(Session session, Wanted wanted, Existing existing) {
        this.session = session;
        this.wanted = wanted;
        this.existing = existing;
    }

    /** Whether there is nothing that could be lost; extensions are the server's. */
    static boolean isEmpty(LiveSchema live) {
        return live.schema().tables().isEmpty()
                && live.schema().views().isEmpty()
                && live.schema().sequences().isEmpty()
                && live.nativeObjects().stream()
                        .allMatch(object -> object.kind().equals("extension"));
    }

    /** @throws ConfigurationException when it may not */
    void require(LiveSchema live) {
        if (wanted.isDatabase()) {
            requireEmpty(live);
        } else {
            requireTables(live);
        }
    }

    private void requireEmpty(LiveSchema live) {
        if (existing == Existing.REFUSE && !isEmpty(live)) {
            var tables = live.schema().tables().stream().map(Table::name).toList();
            throw notEmpty(
                    "The database is not empty: it has " + tables.size() + " tables" + examples(tables) + ".",
                    "Restore into an empty database");
        }
    }

    private void requireTables(LiveSchema live) {
        var unknown = wanted.request().tables().stream()
                .filter(table -> wanted.tables().stream()
                        .noneMatch(content -> content.table().equals(table)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ConfigurationException(
                    "The backup has no table '" + String.join("', '", unknown) + "'.",
                    "Tables of the backup: "
                            + wanted.backup().manifest().tables().stream()
                                    .map(TableContent::table)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        var problems = new ArrayList<Problem>();
        wanted.tables().forEach(table -> requireFit(live, table, problems));
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        if (existing == Existing.REFUSE) {
            requireNoRows(live);
        }
    }

    private void requireFit(LiveSchema live, TableContent content, List<Problem> problems) {
        var recorded = wanted.schema().live().schema().table(content.table());
        var there = live.schema().table(content.table());
        if (there.isEmpty() && recorded.isEmpty() && !isNative(live, content.table())) {
            problems.add(new Problem(
                    "The table '" + content.table() + "' is not there, and belongs to another one.",
                    "Restore the whole backup, or create the table first."));
        }
        if (there.isPresent() && recorded.isPresent()) {
            var different = content.columns().stream()
                    .filter(column -> !isSame(there.get(), recorded.get(), column))
                    .toList();
            if (!different.isEmpty()) {
                problems.add(new Problem(
                        "The table '" + content.table() + "' is not the one that was backed up: it lacks, or has with"
                                + " another type, the columns " + String.join(", ", different) + ".",
                        "Restore the whole backup, or bring the table to what it was. Nothing was changed."));
            }
        }
    }

    private static boolean isNative(LiveSchema live, String table) {
        return live.nativeObjects().stream().anyMatch(object -> object.name().equals(table));
    }

    private static boolean isSame(Table there, Table recorded, String column) {
        return there.column(column)
                .map(Column::type)
                .equals(recorded.column(column).map(Column::type));
    }

    private void requireNoRows(LiveSchema live) {
        var filled = wanted.tables().stream()
                .map(TableContent::table)
                .filter(table -> live.schema().table(table).isPresent() || isNative(live, table))
                .filter(this::hasRows)
                .toList();
        if (!filled.isEmpty()) {
            throw notEmpty(
                    filled.size() + " of the tables have rows" + examples(filled) + ".",
                    "Restore into tables without rows");
        }
    }

    private boolean hasRows(String table) {
        return session.first("SELECT 1 FROM " + session.dialect().quote(table) + " LIMIT 1", row -> row.getInt(1))
                .isPresent();
    }

    private ConfigurationException notEmpty(String what, String otherwise) {
        return new ConfigurationException(List.of(new Problem(
                what,
                session.place(),
                otherwise + ", or let what is there be replaced: 'covet restore --replace', which makes a backup of it"
                        + " first. Nothing was changed.")));
    }

    private static String examples(List<String> names) {
        var shown = names.stream().limit(EXAMPLES).collect(Collectors.joining(", "));
        return shown.isEmpty() ? "" : ", such as " + shown;
    }
}
