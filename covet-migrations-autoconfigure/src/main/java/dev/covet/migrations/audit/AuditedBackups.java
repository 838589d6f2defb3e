package dev.covet.migrations.audit;

import dev.covet.migrations.backup.BackupListener;
import dev.covet.migrations.backup.BackupRequest;
import dev.covet.migrations.backup.RestoreReport;
import dev.covet.migrations.backup.RestoreRequest;
import dev.covet.migrations.backup.manifest.BackupManifest;
import dev.covet.migrations.database.Session;
import java.util.Map;
import java.util.UUID;

/** Records what came of making and restoring backups. */
public final class AuditedBackups implements BackupListener {

    private final Audit audit;

    public AuditedBackups(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void created(BackupManifest backup, Session session) {
        var result = new AuditResult(AuditOutcome.SUCCESS, backup.createdAt(), null, backup.rows(), null, null);
        audit.record(
                session,
                event(AuditKind.BACKUP_CREATED)
                        .ended(result)
                        .with(Map.of(
                                "backup", backup.id(),
                                "reason", backup.reason().name(),
                                "scope", backup.scope().name(),
                                "bytes", String.valueOf(backup.bytes()))));
    }

    @Override
    public void notCreated(BackupRequest request, RuntimeException reason, Session session) {
        audit.record(
                session,
                event(AuditKind.BACKUP_FAILED)
                        .ended(AuditResult.failure(reason))
                        .with(Map.of("reason", request.reason().name())));
    }

    @Override
    public void restored(RestoreReport report, Session session) {
        var safety = report.safetyBackup();
        audit.record(
                session,
                event(AuditKind.BACKUP_RESTORED)
                        .ended(new AuditResult(AuditOutcome.SUCCESS, null, null, report.rows(), null, null))
                        .with(Map.of("backup", report.backup().id(), "safetyBackup", safety == null ? "" : safety)));
    }

    @Override
    public void notRestored(RestoreRequest request, RuntimeException reason, Session session) {
        audit.record(
                session,
                event(AuditKind.RESTORE_FAILED)
                        .ended(AuditResult.failure(reason))
                        .with(Map.of("backup", request.id())));
    }

    private static AuditEvent event(AuditKind kind) {
        return AuditEvent.of(kind, UUID.randomUUID().toString());
    }
}
