package dev.covet.migrations.dialect;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The SQL of each operation's first sample, written down in {@code src/test/resources/golden}. To accept what has changed,
 * run this test with {@code COVET_GOLDEN=rewrite} in the environment and look at the difference in version control.
 */
class GoldenSqlTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    static Stream<Arguments> cases() {
        return OperationSamples.operations().stream()
                .flatMap(operation -> Arrays.stream(Engine.values()).map(engine -> Arguments.of(operation, engine)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rendersWhatIsWrittenDown(Class<?> operation, Engine engine) throws IOException {
        var file = FOLDER.resolve(fileName(operation)).resolve(engine.id() + ".sql");
        var actual = text(OperationSamples.firstOf(operation), engine);

        assertThat(actual).isEqualTo(written(file, actual));
    }

    /** Beyond the first samples: what only some engines have, all of it in one file an engine. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void rendersOptionsAsIsWrittenDown(Engine engine) throws IOException {
        var actual = OperationSamples.options().stream()
                .map(sample -> "-- " + sample + "\n" + text(sample, engine))
                .collect(joining("\n\n"));

        assertThat(actual).isEqualTo(written(FOLDER.resolve("options").resolve(engine.id() + ".sql"), actual));
    }

    private static String written(Path file, String actual) throws IOException {
        if ("rewrite".equals(System.getenv("COVET_GOLDEN"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        return Files.readString(file);
    }

    private static String text(Sample sample, Engine engine) {
        var dialect = Servers.usual(engine);
        return "-- forward\n" + rendered(dialect, sample.operation(), sample.before()) + "\n-- backward\n"
                + rendered(dialect, sample.inverse(), sample.after());
    }

    private static String rendered(Dialect dialect, Operation operation, Schema before) {
        var text = new StringBuilder();
        try {
            for (var step : dialect.render(operation, before).steps()) {
                text.append(step instanceof Step.Batches batches ? batches(batches) : step.text())
                        .append(";\n");
            }
        } catch (InvalidMigrationException e) {
            e.getMessage()
                    .lines()
                    .forEach(line -> text.append("-- ").append(line).append('\n'));
        }
        return text.toString();
    }

    private static String batches(Step.Batches batches) {
        return String.join(
                ";\n",
                batches.firstKey(),
                batches.nextKey(),
                batches.update(),
                batches.updateFirst(),
                batches.updateRest(),
                batches.updateAll());
    }

    private static String fileName(Class<?> operation) {
        var name = operation.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
