package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.backup.BackupRequest;
import dev.covet.migrations.backup.Backups;
import dev.covet.migrations.backup.manifest.BackupReason;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.runner.MigrationListener;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** Backs a database up before migrations are applied or undone. Without a backup that can be read back, none of them is. */
final class BackupBeforeMigrations implements MigrationListener {

    private static final Logger LOG = LoggerFactory.getLogger("dev.covet.migrations");

    private final ObjectProvider<Backups> backups;
    private final String tablePrefix;

    /** @param tablePrefix what the names of our own tables begin with */
    BackupBeforeMigrations(ObjectProvider<Backups> backups, String tablePrefix) {
        this.backups = backups;
        this.tablePrefix = tablePrefix;
    }

    /** A database without tables but our own has nothing to lose. */
    @Override
    public void planned(String database, Plan plan, Session session) {
        var tables = session.query(session.dialect().tableNames(), row -> row.getString(1));
        if (tables.stream().allMatch(table -> table.startsWith(tablePrefix))) {
            return;
        }
        var note = plan.migrations().stream()
                .map(planned -> planned.migration().name().text())
                .collect(Collectors.joining(", ", "before ", ""));
        var request = BackupRequest.ofDatabase(BackupReason.BEFORE_MIGRATE).withNote(note);
        var backup = backups.getObject().create(session, request);
        LOG.info("Backed up database '{}' as {}", database, backup.id());
    }
}
