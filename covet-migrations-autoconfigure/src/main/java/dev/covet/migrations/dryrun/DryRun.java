package dev.covet.migrations.dryrun;

import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.plan.PlanRisk;
import dev.covet.migrations.plan.RowCount;
import dev.covet.migrations.problem.Problem;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan, and what came of trying it out. Nothing of it is left in the database.
 *
 * @param database what the application calls it
 * @param risk how dangerous the plan is, migration by migration
 * @param tables how many rows the tables had that the plan concerns, by name, as far as that is known
 * @param stage where it was executed
 * @param duration of all of it
 * @param migrations those of the plan, in order
 * @param warnings what is to be told although it does not stop anything, those of the plan included
 */
public record DryRun(
        String database,
        Plan plan,
        PlanRisk risk,
        Map<String, RowCount> tables,
        Stage stage,
        Duration duration,
        List<RehearsedMigration> migrations,
        List<String> warnings) {

    /** Where a plan is tried out. */
    public enum Stage {
        /** Nowhere: it was planned only. */
        NONE("planned, nothing was executed"),
        /** In the database itself, in a transaction that is rolled back. */
        TRANSACTION("executed in one transaction, which was rolled back"),
        /** On a copy of the database's definitions, without rows: times and numbers of rows are those of empty tables. */
        EMPTY_COPY("executed on a copy without rows, which was dropped: times and rows are those of empty tables");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        /** What was done, as the end of a sentence. */
        public String words() {
            return words;
        }
    }

    public DryRun {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        migrations = List.copyOf(migrations);
        warnings = List.copyOf(warnings);
    }

    /** A plan of which nothing is executed. */
    public static DryRun planned(String database, Plan plan, PlanRisk risk, Map<String, RowCount> tables) {
        var migrations = plan.migrations().stream()
                .map(planned -> RehearsedMigration.planned(planned, null))
                .toList();
        return new DryRun(database, plan, risk, tables, Stage.NONE, Duration.ZERO, migrations, plan.warnings());
    }

    /** What went wrong; empty when nothing did. */
    public Optional<Problem> failure() {
        return migrations.stream()
                .flatMap(migration -> Optional.ofNullable(migration.failure()).stream())
                .findFirst();
    }
}
