package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.migration.AppliedMigration;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.migration.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts graph and history together into one status. */
public final class StatusReport {

    private final MigrationGraph graph;
    private final History history;
    private final Map<String, Risk> risks;
    private final List<MigrationStatus> migrations = new ArrayList<>();

    /** @param risks by name of migration */
    public StatusReport(MigrationGraph graph, History history, Map<String, Risk> risks) {
        this.graph = graph;
        this.history = history;
        this.risks = risks;
        graph.ordered().forEach(migration -> migrations.add(known(migration)));
        history.rows().stream()
                .filter(row -> graph.find(row.name()).isEmpty())
                .forEach(row -> migrations.add(orphaned(row)));
    }

    public DatabaseStatus on(Server server) {
        var counts = new DatabaseStatus.Counts(
                count(MigrationState.APPLIED, MigrationState.FAKED, MigrationState.SQUASHED, MigrationState.CHANGED),
                count(MigrationState.PENDING, MigrationState.ROLLED_BACK),
                count(MigrationState.FAILED, MigrationState.RUNNING),
                count(MigrationState.ORPHANED));
        return new DatabaseStatus(
                server.engine().id(),
                server.versionText(),
                schemaVersion(),
                current(),
                health(counts),
                counts,
                migrations);
    }

    private MigrationStatus known(Migration migration) {
        var row = history.find(migration.name().text());
        return new MigrationStatus(
                migration.name().text(),
                migration.app(),
                migration.version() == null ? null : migration.version().toString(),
                migration.description(),
                state(migration, row),
                row.map(AppliedMigration::appliedAt).orElse(null),
                row.map(AppliedMigration::durationMillis).orElse(null),
                migration.checksum().toString(),
                risks.get(migration.name().text()),
                graph.parents(migration.name().text()),
                row.map(AppliedMigration::error).orElse(null));
    }

    private static MigrationState state(Migration migration, Optional<AppliedMigration> row) {
        if (row.isEmpty()) {
            return MigrationState.PENDING;
        }
        var changed = row.get().state().isInEffect() && !row.get().checksum().equals(migration.checksum());
        return changed ? MigrationState.CHANGED : row.get().state();
    }

    private static MigrationStatus orphaned(AppliedMigration row) {
        return new MigrationStatus(
                row.name(),
                row.app(),
                row.version(),
                row.description(),
                row.state().isInEffect() ? MigrationState.ORPHANED : row.state(),
                row.appliedAt(),
                row.durationMillis(),
                row.checksum().toString(),
                null,
                List.of(),
                row.error());
    }

    private int count(MigrationState... states) {
        return (int) migrations.stream()
                .filter(migration -> List.of(states).contains(migration.state()))
                .count();
    }

    private @Nullable String schemaVersion() {
        return migrations.stream()
                .filter(migration -> migration.state().isInEffect())
                .flatMap(migration -> Stream.ofNullable(migration.version()))
                .map(Version::parse)
                .max(Version::compareTo)
                .map(Version::toString)
                .orElse(null);
    }

    private @Nullable String current() {
        return migrations.stream()
                .filter(migration -> migration.state().isInEffect())
                .reduce((first, second) -> second)
                .map(MigrationStatus::name)
                .orElse(null);
    }

    private DatabaseStatus.Health health(DatabaseStatus.Counts counts) {
        if (counts.failed() > 0 || counts.orphaned() > 0 || count(MigrationState.CHANGED) > 0) {
            return DatabaseStatus.Health.PROBLEM;
        }
        return counts.pending() > 0 ? DatabaseStatus.Health.PENDING : DatabaseStatus.Health.UP_TO_DATE;
    }
}
