package dev.covet.migrations.audit;

import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.migration.Migration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The migration that an event is about, as it was at that time.
 *
 * @param version the application's version that it completes; {@code null} when it completes none
 * @param checksum of its content; {@code null} where only the name is known
 * @param direction {@code null} where only the name is known
 * @param metadata ticket, approver, reason and whatever else its file says
 */
public record AuditSubject(
        String migration,
        String app,
        @Nullable String version,
        String description,
        @Nullable String checksum,
        @Nullable Direction direction,
        Map<String, String> metadata) {

    public AuditSubject {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    public static AuditSubject of(Migration migration, Direction direction) {
        return new AuditSubject(
                migration.name().text(),
                migration.app(),
                migration.version() == null ? null : migration.version().toString(),
                migration.description(),
                migration.checksum().toString(),
                direction,
                migration.metadata());
    }
}
