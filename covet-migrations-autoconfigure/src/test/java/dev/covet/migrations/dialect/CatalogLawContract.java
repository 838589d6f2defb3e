package dev.covet.migrations.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestEngine;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue says of a database that operations were executed on what the operations say of its schema. */
abstract class CatalogLawContract {

    abstract TestEngine engine();

    static Stream<Sample> samples() {
        return OperationSamples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsBackWhatAnOperationLeads(Sample sample) {
        assumeFalse(sample.isRefusedBy(engine().engine()), "The engine refuses the operation.");
        try (var database = LiveSchema.create(engine())) {
            database.define(sample.before());
            requireRead(database, sample.before());

            database.execute(sample.operation(), sample.before());

            requireRead(database, sample.after());
        }
    }

    private static void requireRead(LiveSchema database, Schema expected) {
        var live = database.catalog();

        assertThat(database.dialect().canonical(live.schema()))
                .isEqualTo(database.dialect().canonical(expected));
        assertThat(live.nativeObjects()).isEmpty();
    }
}
