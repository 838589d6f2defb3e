package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.keep.Keeps;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.schema.Schema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How dangerous migrations are by themselves, forward, without a look at the database: as if everything that they do not
 * create were there, with nobody knows how many rows. With rows that are counted it can be less, and more where they are many.
 */
public final class MigrationRisks {

    private final Dialect dialect;
    private final boolean keeping;

    /** @param keeping whether what would be lost is put aside first */
    public MigrationRisks(Dialect dialect, boolean keeping) {
        this.dialect = dialect;
        this.keeping = keeping;
    }

    /** By name; without those of which it cannot be said what they would execute. */
    public Map<String, Risk> of(MigrationGraph graph) {
        var risks = new HashMap<String, Risk>();
        graph.walk((migration, before) -> assess(migration, before)
                .ifPresent(risk -> risks.put(migration.name().text(), risk.level())));
        return risks;
    }

    /**
     * One migration; empty when it cannot be said what it would execute.
     *
     * @param before the schema that it meets
     */
    Optional<MigrationRisk> assess(Migration migration, Schema before) {
        try {
            var planned = new MigrationPlanner(dialect, everything(before), keeping).forward(migration, before, false);
            return Optional.of(new RiskAssessor(RowCounts.unknown()).assess(planned));
        } catch (MigrationException e) {
            return Optional.empty();
        }
    }

    private static LiveDatabase everything(Schema schema) {
        return new LiveDatabase() {
            @Override
            public LiveObjects objects() {
                return LiveObjects.everything();
            }

            @Override
            public Schema schema() {
                return schema;
            }

            @Override
            public Keeps keeps() {
                return Keeps.none("");
            }
        };
    }
}
