package dev.covet.migrations.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that failed.
 *
 * @param message why, without the advice that is part of it
 * @param advice what to do about it
 * @param resolved whether the same migration was carried out or undone since; {@code null} where it is about no migration
 */
public record AuditFailure(
        AuditEntry entry,
        String message,
        String advice,
        @Nullable Boolean resolved) {

    private static final String FIX_LINE = "  Fix:";

    /** Kinds of events that are failures. */
    public static final List<AuditKind> KINDS = List.of(
            AuditKind.MIGRATION_FAILED, AuditKind.RUN_FAILED, AuditKind.BACKUP_FAILED, AuditKind.RESTORE_FAILED);

    static AuditFailure of(AuditEntry entry, @Nullable Boolean resolved) {
        var result = entry.event().result();
        var error = result == null || result.error() == null ? "It is not recorded why." : result.error();
        return new AuditFailure(entry, message(error), advice(entry.event(), error), resolved);
    }

    /** Messages of ours have lines for the advice, which is told apart from them. */
    private static String message(String error) {
        return error.lines()
                .filter(line -> !line.startsWith(FIX_LINE))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static String advice(AuditEvent event, String error) {
        var advice = error.lines()
                .filter(line -> line.startsWith(FIX_LINE))
                .map(line -> line.substring(FIX_LINE.length()).strip())
                .collect(Collectors.joining(" "));
        return advice.isEmpty() ? usual(event.kind()) : advice;
    }

    private static String usual(AuditKind kind) {
        return switch (kind) {
            case MIGRATION_FAILED ->
                "Mend what the message names, and run 'covet migrate' again; 'covet status' shows how the database stands.";
            case BACKUP_FAILED -> "Mend what the message names, and run 'covet backup create' again.";
            case RESTORE_FAILED ->
                "Mend what the message names, and restore again; 'covet validate' shows how the database stands.";
            default -> "Mend what the message names; 'covet status' shows how the database stands.";
        };
    }
}
