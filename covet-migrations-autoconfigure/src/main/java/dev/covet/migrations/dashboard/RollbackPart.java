package dev.covet.migrations.dashboard;

import dev.covet.migrations.actuate.Parameters;
import dev.covet.migrations.report.RollbackDescriptor;
import java.util.ArrayList;
import java.util.List;

/** What would come of undoing the last migration, the last two, and so on. */
final class RollbackPart implements Part {

    private static final int MOST = 10;
    private static final int USUAL = 3;

    private final DashboardMigrations migrations;

    RollbackPart(DashboardMigrations migrations) {
        this.migrations = migrations;
    }

    /** The validations, that of the last migration alone first. */
    public record Validations(List<Validation> validations) {}

    /**
     * One of them.
     *
     * @param steps how many migrations are undone
     */
    public record Validation(int steps, RollbackDescriptor validation) {}

    @Override
    public Validations answer(Parameters parameters) {
        var most = parameters.number("steps", 1, MOST, USUAL);
        var validations = new ArrayList<Validation>();
        for (var validation : migrations.migrator().validateLastRollbacks(most)) {
            validations.add(
                    new Validation(validations.size() + 1, RollbackDescriptor.of(migrations.database(), validation)));
        }
        return new Validations(validations);
    }
}
