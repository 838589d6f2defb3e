package dev.covet.migrations.diff.rename;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Learns all weights from the samples that the tests carry, and writes the class that ships them. Everything is determined
 * by the samples: learning again gives the same weights.
 */
final class RenameTraining {

    static final Path COLUMNS = Path.of("src/test/resources/renames/columns.jsonl.gz");
    static final Path TABLES = Path.of("src/test/resources/renames/tables.jsonl.gz");

    private static final Path WEIGHTS = Path.of("src/main/java/dev/covet/migrations/diff/rename/LearntWeights.java");
    private static final String INDENT = "            ";

    private static final String CLASS = """
            package dev.covet.migrations.diff.rename;

            /** Learnt from real renames by the program that the guide on rename detection names; not to be edited. */
            final class LearntWeights {

                private static final String COLUMNS = \"""
            %s%s\""";

                private static final String TABLES = \"""
            %s%s\""";

                private LearntWeights() {}

                static ColumnModel columns() {
                    return WeightsText.columns(COLUMNS);
                }

                static TableModel tables() {
                    return WeightsText.tables(TABLES);
                }
            }
            """;

    private RenameTraining() {}

    static ColumnModel columns() {
        return new ColumnTraining(
                        Corpus.columns(COLUMNS).stream().map(PreparedSample::of).toList())
                .train();
    }

    static TableModel tables() {
        return new TableTraining(Corpus.tables(TABLES)).train();
    }

    static void write() {
        var source = CLASS.formatted(
                indented(WeightsText.of(columns())), INDENT, indented(WeightsText.of(tables())), INDENT);
        try {
            Files.writeString(WEIGHTS, source, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The learnt weights cannot be written to " + WEIGHTS + ".", e);
        }
    }

    private static String indented(String text) {
        return text.lines().map(line -> INDENT + line + "\n").collect(Collectors.joining());
    }
}
