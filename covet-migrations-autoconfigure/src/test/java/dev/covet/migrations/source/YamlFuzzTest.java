package dev.covet.migrations.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationName;
import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** However a good file is spoiled, it is read or refused with a place, and nothing else happens. */
class YamlFuzzTest {

    private static final String[] SNIPPETS = {
        "&a ",
        "*a",
        "!!str ",
        "! ",
        "<<: ",
        "? ",
        ": ",
        "- ",
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        "%YAML 9.9\n",
        "%TAG ! tag:x,1:\n",
        "%YAML 99999999999.1\n",
        "|\n",
        ">\n",
        "|9\n",
        "\"",
        "'",
        "\"\\x",
        "\"\\U00110000\"",
        "\"\\uD800\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        "#",
        "\t",
        "\n",
        "\r",
        "\0",
        "\uFEFF",
        "null",
        "~",
        "99999999999999999999",
        "1e9999999999",
        "0x",
        ".inf",
        "\u0085",
        "\u2028",
        "@",
        "`",
        "operations",
        "columns: ",
        "name: ",
        "{native: {",
        "state: [",
        "up: "
    };

    @Test
    void spoiltYamlIsReadOrRefused() {
        var accepted = 0;
        for (var seed = 0; seed < 1500; seed++) {
            var random = new Random(seed);
            var bytes = spoilt(good(random), random).getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(10) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            accepted += isAccepted(() -> SourceTests.readYaml(bytes), seed) ? 1 : 0;
        }
        assertThat(accepted).isBetween(1, 1499);
    }

    @Test
    void spoiltSqlIsReadOrRefused() {
        var good = """
                -- covet: dependsOn=0041_x ticket="a b" version=1.2.3
                /* why */
                -- covet:up
                SELECT 1;
                -- covet:down
                SELECT 2;
                """;
        for (var seed = 0; seed < 1500; seed++) {
            var random = new Random(seed);
            var text = spoilt(good, random);
            isAccepted(() -> SourceTests.readSql(text), seed);
        }
    }

    private static boolean isAccepted(Runnable reading, int seed) {
        try {
            reading.run();
            return true;
        } catch (InvalidMigrationException e) {
            assertThat(e.problems())
                    .as("seed %s", seed)
                    .extracting(Problem::where)
                    .allSatisfy(where -> assertThat(where).startsWith("db/covet/0007_x."));
            return false;
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static String good(Random random) {
        var number = new AtomicInteger();
        var operations = new EveryOperation(() -> "name_" + number.incrementAndGet(), random).all();
        var from = random.nextInt(operations.size());
        return new YamlMigrationWriter()
                .write(new Migration(
                        MigrationName.parse("0007_x"),
                        "app",
                        "why",
                        null,
                        List.of("0006_y"),
                        Map.of("ticket", "JIRA-1"),
                        TransactionMode.NEVER,
                        operations.subList(from, Math.min(operations.size(), from + 3)),
                        Checksum.of(""),
                        SourceTests.FILE));
    }

    private static String spoilt(String good, Random random) {
        var text = new StringBuilder(good);
        for (var i = random.nextInt(3); i >= 0; i--) {
            var at = random.nextInt(text.length());
            var to = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, SNIPPETS[random.nextInt(SNIPPETS.length)]);
                case 2 -> text.replace(at, to, SNIPPETS[random.nextInt(SNIPPETS.length)]);
                default -> text.insert(at, text.substring(at, to));
            }
            text.append(text.isEmpty() ? "x" : "");
        }
        return text.toString();
    }
}
