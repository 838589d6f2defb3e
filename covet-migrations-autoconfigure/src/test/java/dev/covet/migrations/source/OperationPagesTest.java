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
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation has a page in docs/operations, and the example on it is one that the reader takes. */
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
        Files.writeString(folder.resolve("0001_example.yaml"), example(page));

        var found = new FileMigrationSource(
                        List.of(Location.parse("file:" + folder)), OperationPagesTest.class.getClassLoader())
                .find(Engine.SQLITE);

        assertThat(found.get(0).read().operations()).singleElement().isInstanceOf(operation);
        assertThat(Files.readString(PAGES.resolve("README.md"))).contains("(" + keyOf(operation) + ".md)");
    }

    private static String example(String page) {
        var start = page.indexOf("```yaml\n") + "```yaml\n".length();
        return page.substring(start, page.indexOf("```", start));
    }

    private static String keyOf(Class<?> operation) {
        var name = operation.getSimpleName().replaceFirst("^Run", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
