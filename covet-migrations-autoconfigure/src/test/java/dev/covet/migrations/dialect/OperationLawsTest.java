package dev.covet.migrations.dialect;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every operation, whatever the engine. */
class OperationLawsTest {

    static Stream<Sample> samples() {
        return OperationSamples.all().stream();
    }

    @Test
    void everyOperationHasASample() {
        var sampled = samples()
                .<Class<?>>map(sample -> sample.operation().getClass())
                .distinct()
                .toList();

        assertThat(sampled).hasSameElementsAs(OperationSamples.operations());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theInverseLeadsBack(Sample sample) {
        var back = sample.inverse().apply(sample.after());

        assertThat(inOrder(back)).isEqualTo(inOrder(sample.before()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theInverseOfTheInverseLeadsForward(Sample sample) {
        var forward = sample.inverse().inverse(sample.after());

        assertThat(forward).isPresent();
        assertThat(inOrder(forward.get().apply(sample.before()))).isEqualTo(inOrder(sample.after()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyOperationDescribesItself(Sample sample) {
        assertThat(sample.operation().describe()).isNotBlank().doesNotContain("\n");
    }

    /** An operation that drops and its inverse may change the order of tables, columns and keys, and nothing else. */
    private static Schema inOrder(Schema schema) {
        return new Schema(
                schema.tables().stream()
                        .sorted(comparing(Table::name))
                        .map(OperationLawsTest::inOrder)
                        .toList(),
                schema.sequences(),
                schema.views(),
                schema.triggers(),
                schema.complete());
    }

    private static Table inOrder(Table table) {
        List<Column> columns =
                table.columns().stream().sorted(comparing(Column::name)).toList();
        return new Table(
                table.name(),
                columns,
                table.primaryKey(),
                table.uniques(),
                table.foreignKeys(),
                table.checks(),
                table.indexes(),
                table.comment(),
                table.options(),
                table.complete());
    }
}
