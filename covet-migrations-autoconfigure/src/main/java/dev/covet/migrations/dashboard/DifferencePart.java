package dev.covet.migrations.dashboard;

import dev.covet.migrations.actuate.BadParameterException;
import dev.covet.migrations.actuate.Parameters;
import dev.covet.migrations.authoring.SchemaPoint;
import dev.covet.migrations.authoring.SchemaPoints;
import dev.covet.migrations.autoconfigure.ApplicationWorkshop;
import dev.covet.migrations.plan.DatabaseStatus;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.report.SchemaDifferenceDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What differs between two of entities, database and points in the history. */
final class DifferencePart implements Part {

    private final ApplicationContext application;
    private final DashboardMigrations migrations;
    private @Nullable SchemaPoints points;

    DifferencePart(ApplicationContext application, DashboardMigrations migrations) {
        this.application = application;
        this.migrations = migrations;
    }

    /** A difference. */
    public record Compared(String from, String to, SchemaDifferenceDescriptor difference) {}

    @Override
    public Compared answer(Parameters parameters) {
        var from = parameters.required("from").strip();
        var to = parameters.required("to").strip();
        var pair = between(SchemaPoint.parse(from), SchemaPoint.parse(to));
        return new Compared(
                from, to, SchemaDifferenceDescriptor.of(pair.from(), pair.to(), pair.others(), pair.engine()));
    }

    private SchemaPoints.Pair between(SchemaPoint from, SchemaPoint to) {
        try {
            return points().between(from, to);
        } catch (InvalidMigrationException e) {
            var status = migrations.status();
            requireKnown("from", from, status);
            requireKnown("to", to, status);
            throw e;
        }
    }

    private static void requireKnown(String parameter, SchemaPoint point, DatabaseStatus status) {
        if (point instanceof SchemaPoint.After after
                && status.migrations().stream()
                        .noneMatch(migration -> migration.name().equals(after.migration()))) {
            throw new BadParameterException(
                    "'" + parameter + "' is neither 'zero', 'entities' nor 'database', and no migration that is known.",
                    "Give one of these, or the full name of a migration.");
        }
    }

    /** It remembers migrations and what they lead to: so it is made once, when it is needed. */
    private synchronized SchemaPoints points() {
        if (points == null) {
            points = new SchemaPoints(ApplicationWorkshop.of(application).withApplication(migrations.source()));
        }
        return points;
    }
}
