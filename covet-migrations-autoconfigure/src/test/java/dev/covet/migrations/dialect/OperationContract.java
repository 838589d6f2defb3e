package dev.covet.migrations.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestEngine;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each operation does to a real database: exactly what it says about the schema, forward and backward. */
abstract class OperationContract {

    abstract TestEngine engine();

    static Stream<Sample> samples() {
        return OperationSamples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void leadsForwardAndBack(Sample sample) {
        try (var database = LiveSchema.create(engine())) {
            database.define(sample.before());
            if (sample.isRefusedBy(engine().engine())) {
                requireRefusal(database, sample.operation(), sample.before());
                return;
            }
            var before = database.snapshot();

            database.execute(sample.operation(), sample.before());

            assertThat(database.snapshot()).isEqualTo(snapshotOf(sample.after()));
            if (sample.isUndoneBy(engine().engine())) {
                database.execute(sample.inverse(), sample.after());
                assertThat(database.snapshot()).isEqualTo(before);
            } else {
                requireRefusal(database, sample.inverse(), sample.after());
            }
        }
    }

    /** What the database would look like had it been made in this shape. */
    private String snapshotOf(Schema schema) {
        try (var database = LiveSchema.create(engine())) {
            database.define(schema);
            return database.snapshot();
        }
    }

    private static void requireRefusal(LiveSchema database, Operation operation, Schema before) {
        assertThatExceptionOfType(InvalidMigrationException.class)
                .isThrownBy(() -> database.execute(operation, before))
                .satisfies(refusal -> assertThat(refusal.problems()).hasSize(1).allSatisfy(problem -> {
                    assertThat(problem.what()).isNotBlank().endsWith(".");
                    assertThat(problem.fix()).isNotBlank().endsWith(".");
                }));
    }
}
