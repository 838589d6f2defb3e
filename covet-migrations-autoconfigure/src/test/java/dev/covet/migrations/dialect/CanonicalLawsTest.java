package dev.covet.migrations.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for canonical forms on every engine. */
class CanonicalLawsTest {

    static Stream<Arguments> states() {
        return OperationSamples.all().stream()
                .flatMap(sample -> Arrays.stream(Engine.values())
                        .filter(engine -> !sample.isRefusedBy(engine))
                        .map(engine -> Arguments.of(engine, sample)));
    }

    @ParameterizedTest
    @MethodSource("states")
    void aCanonicalFormIsItsOwn(Engine engine, Sample sample) {
        var dialect = dialect(engine);
        for (var schema : List.of(sample.before(), sample.after())) {
            Schema canonical = dialect.canonical(schema);

            assertThat(dialect.canonical(canonical)).isEqualTo(canonical);
        }
    }

    static Stream<Arguments> differences() {
        return Differences.all().stream()
                .flatMap(difference -> Arrays.stream(Engine.values()).map(engine -> Arguments.of(engine, difference)));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void differsWhereTheEngineMakesADifference(Engine engine, Difference difference) {
        var dialect = dialect(engine);

        var one = dialect.canonical(difference.one());
        var other = dialect.canonical(difference.other());

        if (difference.isAnyOn(engine)) {
            assertThat(one).isNotEqualTo(other);
        } else {
            assertThat(one).isEqualTo(other);
        }
    }

    static Dialect dialect(Engine engine) {
        return Dialects.of(Server.of(engine, "99.0.0"));
    }
}
