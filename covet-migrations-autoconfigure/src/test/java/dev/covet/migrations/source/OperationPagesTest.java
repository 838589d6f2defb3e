package dev.covet.migrations.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation has a page in docs/operations, and the examples on it are such that the reader takes them. */
class OperationPagesTest {

    private static final Path PAGES = Path.of("..", "docs", "operations");

    @TempDir
    private Path folder;

    static Stream<Class<?>> operations() {
        return Arrays.stream(Operation.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void thePageShowsTheOperationAsAMigrationHasIt(Class<?> operation) throws IOException {
        var page = Files.readString(PAGES.resolve(keyOf(operation) + ".md"));
        var examples = examples(page);
        for (var number = 0; number < examples.size(); number++) {
            Files.writeString(folder.resolve("000" + (number + 1) + "_example.yaml"), examples.get(number));
        }

        var found = new FileMigrationSource(
                        List.of(Location.parse("file:" + folder)), OperationPagesTest.class.getClassLoader())
                .find(Engine.SQLITE);

        assertThat(found)
                .hasSameSizeAs(examples)
                .isNotEmpty()
                .allSatisfy(migration -> assertThat(migration.read().operations())
                        .singleElement()
                        .isInstanceOf(operation));
        assertThat(Files.readString(PAGES.resolve("README.md"))).contains("(" + keyOf(operation) + ".md)");
    }

    private static List<String> examples(String page) {
        return Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(example -> example.group(1))
                .toList();
    }

    private static String keyOf(Class<?> operation) {
        var name = operation.getSimpleName().replaceFirst("^Run", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
