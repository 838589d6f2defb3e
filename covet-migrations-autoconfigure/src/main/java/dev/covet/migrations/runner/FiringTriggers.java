package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Triggers that will fire when rows come back, as the engine has no way to keep them from it. */
final class FiringTriggers {

    private final Session session;

    FiringTriggers(Session session) {
        this.session = session;
    }

    /** One sentence for each table that has such triggers now. */
    List<String> at(Plan plan) {
        var warnings = new ArrayList<String>();
        tables(plan)
                .filter(this::haveFiring)
                .forEach(table ->
                        warnings.add("The triggers of '" + table + "' fire when what was kept comes back, as on"
                                + " this engine nothing can keep them from it. Look at what they write."));
        return warnings;
    }

    private static Stream<String> tables(Plan plan) {
        return plan.migrations().stream()
                .flatMap(planned -> planned.steps().stream())
                .flatMap(step -> step instanceof Step.Restore restore
                        ? Stream.of(restore.what().table())
                        : step instanceof Step.RestoreInto into
                                ? Stream.of(into.what().table())
                                : Stream.empty())
                .distinct();
    }

    private boolean haveFiring(String table) {
        return session.dialect()
                .rowTransfer()
                .firing(table)
                .flatMap(query -> session.first(query, row -> row.getLong(1)))
                .filter(count -> count > 0)
                .isPresent();
    }
}
