package dev.covet.migrations.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationName;
import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.migration.Version;
import dev.covet.migrations.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written reads back as what it was, whatever the names and texts in it. */
class YamlRoundTripTest {

    private static final MigrationWriter WRITER = new YamlMigrationWriter();

    private static final String[] PIECES = {
        "a",
        "B",
        "7",
        "0",
        "_",
        "-",
        ".",
        ",",
        ":",
        ": ",
        " #",
        "#",
        "'",
        "\"",
        "\\",
        "[",
        "]",
        "{",
        "}",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "~",
        "?",
        "? ",
        "- ",
        "=",
        "<<",
        "<",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "\r",
        "\r\n",
        "\f",
        "\u0007",
        "\u007F",
        "\u0085",
        "\u00A0",
        "\u2028",
        "\u2029",
        "\uFEFF",
        "é",
        "ß",
        "中",
        "𝒳",
        "😀",
        "\u200B",
        "\uE000",
        "\uFFFD",
        "true",
        "null",
        "yes",
        "no",
        "NaN",
        "1e3",
        "0x1F",
        "2001-01-01",
        "12:30",
        "---",
        "...",
        "SELECT 1;",
        "-- covet:up",
        "DROP TABLE x",
        "\n  ",
        "\n\t",
        "1_000",
        "%YAML"
    };

    @Test
    void everyOperationHasASample() {
        var sampled =
                new EveryOperation(plainTexts(), new Random(1)).all().stream().map(Object::getClass);

        assertThat(sampled).contains(Operation.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ordinaryMigrationsReadBackEqual(long seed) {
        var choices = new Random(seed);

        readsBack(new EveryOperation(plainTexts(), choices).all());
    }

    @Test
    void migrationsOfStrangeTextsReadBackEqual() {
        for (var seed = 0; seed < 100; seed++) {
            var choices = new Random(seed);
            readsBack(new EveryOperation(strangeTexts(choices), choices).all());
        }
    }

    @Test
    void everythingBesidesTheOperationsReadsBackEqual() {
        var migration = new Migration(
                MigrationName.parse("0007_x"),
                "accounts",
                "Ändern: #1 \"x\"\nand more",
                Version.parse("2.0.0-rc.1"),
                List.of("0001_a", "0002_b"),
                Map.of("ticket", "1234", "odd key: #", "yes"),
                TransactionMode.NEVER,
                List.of(),
                Checksum.of(""),
                SourceTests.FILE);

        var read = SourceTests.readYaml(WRITER.write(migration));

        assertThat(read).usingRecursiveComparison().ignoringFields("checksum").isEqualTo(migration);
    }

    @Test
    void aMigrationThatSaysNothingReadsBackEqual() {
        var migration = migration(List.of());

        assertThat(WRITER.write(migration)).isEqualTo("operations: []\n");
        assertThat(SourceTests.readYaml(WRITER.write(migration)))
                .usingRecursiveComparison()
                .ignoringFields("checksum")
                .isEqualTo(migration);
    }

    private static void readsBack(List<Operation> operations) {
        var text = WRITER.write(migration(operations));

        assertThat(SourceTests.readYaml(text).operations()).as(text).isEqualTo(operations);
    }

    private static Supplier<String> plainTexts() {
        var number = new AtomicInteger();
        return () -> "name_" + number.incrementAndGet();
    }

    private static Supplier<String> strangeTexts(Random choices) {
        var number = new AtomicInteger();
        return () -> {
            var text = new StringBuilder();
            for (var i = choices.nextInt(6); i >= 0; i--) {
                text.append(PIECES[choices.nextInt(PIECES.length)]);
            }
            // A number in a random place makes it another text than the others, and never a blank one.
            return text.insert(
                            text.offsetByCodePoints(0, choices.nextInt(text.codePointCount(0, text.length()) + 1)),
                            number.incrementAndGet())
                    .toString();
        };
    }

    private static Migration migration(List<Operation> operations) {
        return new Migration(
                MigrationName.parse("0007_x"),
                "default",
                "",
                null,
                null,
                Map.of(),
                TransactionMode.AUTO,
                operations,
                Checksum.of(""),
                SourceTests.FILE);
    }
}
