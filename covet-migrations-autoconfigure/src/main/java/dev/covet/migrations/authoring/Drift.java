package dev.covet.migrations.authoring;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far entities, migrations and database have drifted apart.
 *
 * @param pending the migrations that are not applied yet, which is no drift; empty when all are
 * @param entitiesToMigrations what entities have and no migration; {@code null} when there are no entities
 * @param migrationsToDatabase what applied migrations lead to and the database does not have, or the other way round
 * @param entitiesToDatabase what entities have and the database does not; {@code null} when there are no entities
 */
public record Drift(
        List<String> pending,
        @Nullable Comparison entitiesToMigrations,
        Comparison migrationsToDatabase,
        @Nullable Comparison entitiesToDatabase) {

    public Drift {
        pending = List.copyOf(pending);
    }

    /** How many differences there are; what entities and database differ in follows from the other two, and is not counted. */
    public int differences() {
        return Stream.of(entitiesToMigrations, migrationsToDatabase)
                .filter(Objects::nonNull)
                .mapToInt(comparison -> comparison.operations().size())
                .sum();
    }

    /** The defaults and comments that stay though no entity declares them, a few words for each. */
    public List<String> undeclared() {
        return Stream.of(entitiesToMigrations, entitiesToDatabase)
                .filter(Objects::nonNull)
                .flatMap(comparison -> comparison.undeclared().stream())
                .distinct()
                .toList();
    }

    /** Whether everything could be compared, and nothing differs. */
    public boolean isNone() {
        return Stream.of(entitiesToMigrations, migrationsToDatabase, entitiesToDatabase)
                .filter(Objects::nonNull)
                .allMatch(comparison -> comparison.operations().isEmpty()
                        && comparison.problems().isEmpty());
    }
}
