package dev.covet.migrations.actuate;

import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.plan.MigrationPreview;
import dev.covet.migrations.plan.MigrationStatus;
import dev.covet.migrations.plan.Risk;
import dev.covet.migrations.report.OperationDescriptor;
import dev.covet.migrations.report.ProblemDescriptor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * One migration as a whole.
 *
 * @param risk how dangerous it is by itself, on tables with nobody knows how many rows; {@code null} when that cannot be said
 * @param error what the history holds of its failure; {@code null} when it did not fail
 * @param origin where it was read from; {@code null} when the application does not have it
 * @param transactional whether it runs in one transaction; {@code null} when the application does not have it
 * @param operations what it does; {@code null} when the application does not have it
 * @param problems why it cannot be said which statements run; {@code null} when it can
 */
public record MigrationDetailDescriptor(
        String database,
        String name,
        String app,
        @Nullable String version,
        String description,
        MigrationState state,
        @Nullable Instant appliedAt,
        @Nullable Long durationMs,
        String checksum,
        @Nullable Risk risk,
        List<String> dependsOn,
        @Nullable String error,
        @Nullable String origin,
        @Nullable Boolean transactional,
        @Nullable List<OperationDescriptor> operations,
        @Nullable List<ProblemDescriptor> problems)
        implements OperationResponseBody {

    public static MigrationDetailDescriptor of(
            String database, MigrationStatus status, @Nullable MigrationPreview preview) {
        var planned = preview == null ? null : preview.planned();
        return new MigrationDetailDescriptor(
                database,
                status.name(),
                status.app(),
                status.version(),
                status.description(),
                status.state(),
                status.appliedAt(),
                status.durationMs(),
                status.checksum(),
                status.risk(),
                status.dependsOn(),
                status.error(),
                preview == null ? null : preview.migration().origin(),
                planned == null ? null : planned.inTransaction(),
                preview == null ? null : OperationDescriptor.of(preview),
                preview == null || planned != null ? null : ProblemDescriptor.of(preview.problems()));
    }
}
