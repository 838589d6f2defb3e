package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/**
 * Runs a step written in Java; the runner finds the bean of that class.
 *
 * @param className the fully qualified name of a class that implements {@code dev.covet.migrations.JavaMigration}
 * @param backward whether the step is undone rather than done
 */
public record RunJava(String className, boolean backward) implements Operation {

    @Override
    public Schema apply(Schema before) {
        return before;
    }

    @Override
    public Optional<Operation> inverse(Schema before) {
        return Optional.of(new RunJava(className, !backward));
    }

    @Override
    public String describe() {
        return "run Java " + className;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
