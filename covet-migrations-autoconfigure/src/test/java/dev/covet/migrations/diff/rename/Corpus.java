package dev.covet.migrations.diff.rename;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.springframework.boot.json.JsonParserFactory;

/** Reads files of real renames: one JSON document a line, plain or compressed with gzip. */
final class Corpus {

    private static final int GZIP_MAGIC = 0x8b1f;

    private Corpus() {}

    static List<ColumnSample> columns(Path file) {
        return documents(file).stream().map(ColumnSample::of).toList();
    }

    static List<TableSample> tables(Path file) {
        return documents(file).stream().map(TableSample::of).toList();
    }

    private static List<Map<String, Object>> documents(Path file) {
        var parser = JsonParserFactory.getJsonParser();
        try (var reader =
                new BufferedReader(new InputStreamReader(opened(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank())
                    .map(parser::parseMap)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The file of renames " + file + " cannot be read.", e);
        }
    }

    private static InputStream opened(InputStream raw) throws IOException {
        var input = new BufferedInputStream(raw);
        input.mark(2);
        var magic = input.read() | input.read() << 8;
        input.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(input) : input;
    }
}
