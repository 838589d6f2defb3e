package dev.covet.migrations.backup.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PartFormatTest {

    private static final String FILE = "00001_books.rows";
    private static final BackupKey KEY = BackupKey.create("correct horse battery");

    private static PartFormat format(Compression compression, @Nullable BackupKey key) {
        return new PartFormat("20261121T194500123Z-1f3a", compression, key);
    }

    private static byte[] content(int length) {
        var content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private static byte[] stored(PartFormat format, byte[] content) throws IOException {
        var stored = new ByteArrayOutputStream();
        format.write(FILE, stored, target -> {
            target.write(content);
            return content.length;
        });
        return stored.toByteArray();
    }

    private static byte[] read(PartFormat format, String file, byte[] stored) throws IOException {
        return format.read(file, new ByteArrayInputStream(stored), InputStream::readAllBytes)
                .result();
    }

    /** Around the borders of chunks. */
    static IntStream lengths() {
        return IntStream.of(
                0, 1, ChunkCipher.CHUNK - 1, ChunkCipher.CHUNK, ChunkCipher.CHUNK + 1, 3 * ChunkCipher.CHUNK);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void whatIsEncryptedIsReadAgain(int length) throws IOException {
        var format = format(Compression.NONE, KEY);

        assertThat(read(format, FILE, stored(format, content(length)))).isEqualTo(content(length));
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void whatIsCompressedIsReadAgainAndMeasuredAsItIsStored(Compression compression) throws IOException {
        var format = format(compression, null);
        var stored = new ByteArrayOutputStream();
        var content = "the same again and again ".repeat(10_000).getBytes(StandardCharsets.UTF_8);

        var written = format.write(FILE, stored, target -> {
            target.write(content);
            return 0;
        });
        var read = format.read(FILE, new ByteArrayInputStream(stored.toByteArray()), InputStream::readAllBytes);

        assertThat(read.result()).isEqualTo(content);
        assertThat(read.measure()).isEqualTo(written.measure());
        assertThat(written.measure().bytes()).isEqualTo(stored.size());
    }

    /** Wherever an encrypted part is cut, also between two chunks. */
    @ParameterizedTest
    @MethodSource("lengths")
    void whatIsCutOffIsRefused(int length) throws IOException {
        var format = format(Compression.NONE, KEY);
        var stored = stored(format, content(length));

        Stream.of(1, ChunkCipher.TAG, ChunkCipher.CHUNK + ChunkCipher.TAG, stored.length - ChunkCipher.PREFIX)
                .filter(cut -> cut <= stored.length)
                .forEach(cut -> assertThatThrownBy(() -> read(format, FILE, Arrays.copyOf(stored, stored.length - cut)))
                        .as("cut by " + cut)
                        .isInstanceOf(IOException.class));
    }

    @Test
    void chunksThatHaveChangedPlacesAreRefused() throws IOException {
        var format = format(Compression.NONE, KEY);
        var stored = stored(format, content(3 * ChunkCipher.CHUNK));
        var chunk = ChunkCipher.CHUNK + ChunkCipher.TAG;
        var swapped = stored.clone();
        System.arraycopy(stored, ChunkCipher.PREFIX, swapped, ChunkCipher.PREFIX + chunk, chunk);
        System.arraycopy(stored, ChunkCipher.PREFIX + chunk, swapped, ChunkCipher.PREFIX, chunk);

        assertThatThrownBy(() -> read(format, FILE, swapped))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed since it was encrypted");
    }

    @Test
    void aPartIsNotTakenForAnother() throws IOException {
        var format = format(Compression.NONE, KEY);
        var stored = stored(format, content(10));

        assertThatThrownBy(() -> read(format, "00002_authors.rows", stored)).isInstanceOf(IOException.class);
    }

    @Test
    void onlyTheSameKeyOpens() {
        assertThat(BackupKey.open("correct horse battery", KEY.header())).isPresent();
        assertThat(BackupKey.open("correct horse batterx", KEY.header())).isEmpty();
    }

    @Test
    void rowsHaveNullAndNothingAndAnything() throws IOException {
        var target = new ByteArrayOutputStream();
        var writer = new RowWriter(target);
        var large = content(300_000);
        for (var row : new byte[][][] {{null, {}}, {{0}, large}, {large, null}}) {
            writer.beginRow();
            for (var value : row) {
                writer.value(value);
            }
        }

        assertThat(writer.end()).isEqualTo(3);

        var reader = new RowReader(new ByteArrayInputStream(target.toByteArray()), 2);
        assertThat(reader.next()).isDeepEqualTo(new byte[][] {null, {}});
        assertThat(reader.next()).isDeepEqualTo(new byte[][] {{0}, large});
        assertThat(reader.next()).isDeepEqualTo(new byte[][] {large, null});
        assertThat(reader.next()).isNull();
    }

    @Test
    void rowsThatAreCutOffOrTooManyAreRefused() throws IOException {
        var target = new ByteArrayOutputStream();
        var writer = new RowWriter(target);
        writer.beginRow();
        writer.value(new byte[] {1, 2, 3});
        writer.end();
        var rows = target.toByteArray();

        for (var length = 0; length < rows.length; length++) {
            var cut = new RowReader(new ByteArrayInputStream(Arrays.copyOf(rows, length)), 1);
            assertThatThrownBy(() -> {
                        while (cut.next() != null) {
                            // To the end.
                        }
                    })
                    .as("cut to " + length)
                    .isInstanceOf(IOException.class);
        }
        var more = new RowReader(new ByteArrayInputStream(Arrays.copyOf(rows, rows.length + 1)), 1);
        assertThat(more.next()).isNotNull();
        assertThatThrownBy(more::next).isInstanceOf(IOException.class);
    }
}
