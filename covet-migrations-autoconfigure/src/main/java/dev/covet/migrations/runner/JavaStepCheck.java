package dev.covet.migrations.runner;

import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.plan.Plan;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;

/** Whether an application has all steps in Java that a plan runs. */
final class JavaStepCheck {

    private final JavaSteps javaSteps;

    JavaStepCheck(JavaSteps javaSteps) {
        this.javaSteps = javaSteps;
    }

    /** @throws InvalidMigrationException naming every class that there is no bean of */
    void require(Plan plan) {
        var missing = plan.migrations().stream()
                .flatMap(planned -> planned.steps().stream()
                        .filter(Step.Java.class::isInstance)
                        .map(step -> ((Step.Java) step).operation().className())
                        .filter(className -> !javaSteps.has(className))
                        .map(className -> new Problem(
                                "There is no bean of the class '" + className + "', which migration '"
                                        + planned.migration().name() + "' runs.",
                                planned.migration().origin(),
                                "Declare it as a Spring bean that implements dev.covet.migrations.JavaMigration, or correct"
                                        + " the name of the class.")))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidMigrationException(missing);
        }
    }
}
