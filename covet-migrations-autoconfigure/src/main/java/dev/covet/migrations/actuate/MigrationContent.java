package dev.covet.migrations.actuate;

import dev.covet.migrations.actuate.MigrationDetailDescriptor.OperationDescriptor;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.plan.LiveObjects;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.plan.PlannedOperation;
import dev.covet.migrations.plan.Planner;
import dev.covet.migrations.problem.MigrationException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a migration consists of on one engine. What it would execute is planned as if no migration had been applied yet, so
 * that it can be told of applied ones too.
 */
record MigrationContent(
        @Nullable String origin,
        @Nullable Boolean transactional,
        @Nullable List<OperationDescriptor> operations,
        @Nullable List<ProblemDescriptor> problems) {

    private static final MigrationContent UNKNOWN = new MigrationContent(null, null, null, null);

    static MigrationContent of(String name, MigratorSetup setup) {
        try (var session = setup.database().open()) {
            var engine = session.server().engine();
            var graph = MigrationGraph.of(setup.source().find(engine).stream()
                    .map(unread -> unread.read().on(engine))
                    .toList());
            return graph.find(name)
                    .map(migration -> of(migration, graph, session))
                    .orElse(UNKNOWN);
        }
    }

    private static MigrationContent of(Migration migration, MigrationGraph graph, Session session) {
        try {
            var nothing = new LiveObjects(List.of(), List.of());
            var plan = new Planner(session.dialect(), () -> nothing)
                    .plan(
                            graph,
                            History.none(),
                            PlanRequest.upTo(migration.name().text()),
                            List.of());
            return planned(plan.migrations().get(plan.migrations().size() - 1));
        } catch (MigrationException e) {
            var operations = migration.operations().stream()
                    .map(operation -> new OperationDescriptor(operation.describe(), List.of()))
                    .toList();
            return new MigrationContent(migration.origin(), null, operations, ProblemDescriptor.of(e));
        }
    }

    private static MigrationContent planned(PlannedMigration planned) {
        var operations = planned.operations().stream()
                .map(operation -> new OperationDescriptor(operation.operation().describe(), statements(operation)))
                .toList();
        return new MigrationContent(planned.migration().origin(), planned.inTransaction(), operations, null);
    }

    private static List<String> statements(PlannedOperation operation) {
        var statements = new ArrayList<>(operation.script().setUp());
        operation.script().steps().stream().map(Step::text).forEach(statements::add);
        statements.addAll(operation.script().tearDown());
        return statements;
    }
}
