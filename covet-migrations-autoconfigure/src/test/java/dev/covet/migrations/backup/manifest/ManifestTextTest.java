package dev.covet.migrations.backup.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.backup.format.Compression;
import dev.covet.migrations.backup.format.EncryptionHeader;
import dev.covet.migrations.backup.format.Measure;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.schema.Engine;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTextTest {

    private static final BackupManifest MANIFEST = new BackupManifest(
            "20261121T194500123Z-1f3a",
            Instant.parse("2026-11-21T19:45:00.123Z"),
            BackupReason.BEFORE_MIGRATE,
            "quotes \" and \\ and\n\t\u0001 and 🎉",
            new BackedUpDatabase("default", "shop/public", Engine.POSTGRESQL, "17.11"),
            BackupManifest.Scope.DATABASE,
            List.of("0001_a", "0002_b"),
            Compression.ZSTD,
            new EncryptionHeader("00ff", 600_000, "abcd"),
            new StoredPart("schema.json.zst.aes", new Measure(10, "aa")),
            List.of(new TableContent("o\"dd täble", List.of("id", "a b"), 1L << 40, "00001_x.copy.zst.aes")),
            List.of(new StoredPart("00001_x.copy.zst.aes", new Measure(Long.MAX_VALUE, "bb"))));

    @Test
    void whatIsWrittenIsRead() {
        assertThat(ManifestText.read(ManifestText.write(MANIFEST), "a test")).isEqualTo(MANIFEST);
    }

    /** Whatever is cut off, it is an error that says so, and nothing else. */
    @Test
    void aManifestThatIsCutOffIsRefused() {
        var text = ManifestText.write(MANIFEST).strip();
        for (var length = 0; length < text.length(); length++) {
            var cut = text.substring(0, length);
            assertThatThrownBy(() -> ManifestText.read(cut, "a test"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("a test");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"product\": 1}", "{\"a\":}", "\u0000", "{\"a\": \"\\u12\"}", "{1: 2}"})
    void whatIsNoManifestIsRefused(String text) {
        assertThatThrownBy(() -> ManifestText.read(text, "a test")).isInstanceOf(ConfigurationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/etc/passwd", ".hidden", "a/b", ""})
    void aNameThatLeadsElsewhereIsNoPart(String name) {
        var text = ManifestText.write(MANIFEST).replace("schema.json.zst.aes", name);

        assertThatThrownBy(() -> ManifestText.read(text, "a test")).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void valuesWithinEachOtherAreLimited() {
        var text = "[".repeat(100_000);

        assertThatThrownBy(() -> ManifestText.read(text, "a test")).isInstanceOf(ConfigurationException.class);
    }
}
