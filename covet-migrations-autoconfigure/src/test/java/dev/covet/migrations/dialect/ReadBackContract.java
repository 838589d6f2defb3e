package dev.covet.migrations.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the catalogue of a real database shows of what our operations did to it. */
abstract class ReadBackContract {

    abstract TestEngine engine();

    static Stream<Sample> samples() {
        return OperationSamples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWhatTheOperationSays(Sample sample) {
        if (sample.isRefusedBy(engine().engine())) {
            return;
        }
        try (var database = LiveSchema.create(engine())) {
            database.define(sample.before());
            assertRead(database, sample.before());

            database.execute(sample.operation(), sample.before());

            assertRead(database, sample.after());
        }
    }

    private static void assertRead(LiveSchema database, Schema expected) {
        var read = database.read(new CatalogReader(), CatalogFilter.everything());

        assertThat(read.nativeObjects()).isEmpty();
        assertThat(lines(database.dialect().canonical(read.schema())))
                .containsExactlyElementsOf(lines(database.dialect().canonical(expected)));
    }

    /** Whether something else than listed may be there is not for a catalogue to say. */
    private static List<String> lines(Schema schema) {
        return Stream.of(
                        schema.tables().stream().flatMap(ReadBackContract::lines),
                        schema.sequences().stream(),
                        schema.views().stream(),
                        schema.triggers().stream())
                .flatMap(stream -> stream)
                .map(Object::toString)
                .toList();
    }

    private static Stream<?> lines(Table table) {
        return Stream.of(
                        Stream.of(table.name() + " " + table.primaryKey() + " " + table.options()),
                        table.columns().stream(),
                        table.uniques().stream(),
                        table.foreignKeys().stream(),
                        table.checks().stream(),
                        table.indexes().stream())
                .flatMap(stream -> stream);
    }
}
