package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.backup.BackupMode;
import dev.covet.migrations.backup.format.Compression;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How backups are made and kept.
 *
 * @param mode When backups are made without anybody asking.
 * @param directory Folder that backups are kept in. A relative one counts from the working directory.
 * @param url Object store that backups are kept in instead: s3://bucket/path, azblob://container/path or
 *     gs://bucket/path.
 * @param options What the object store must be told beyond its URL, such as region, endpoint and credentials.
 * @param compression How backups are compressed. Zstd needs the library com.github.luben:zstd-jni.
 * @param encryptionKey Passphrase that backups are encrypted with. By default they are not encrypted.
 * @param retention For how long 'covet backup prune' keeps backups.
 */
public record BackupProperties(
        @DefaultValue("none") BackupMode mode,
        @DefaultValue(DEFAULT_DIRECTORY) Path directory,
        @Nullable String url,
        @DefaultValue Map<String, String> options,
        @DefaultValue("gzip") Compression compression,
        @Nullable String encryptionKey,
        @DefaultValue Keeping retention) {

    static final String DEFAULT_DIRECTORY = "covet-backups";

    public BackupProperties {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** Without the key and the options, which may be secret. */
    @Override
    public String toString() {
        return "covet.migrations.backup.*";
    }

    /**
     * For how long backups are kept. The newest backup that can be restored is always kept.
     *
     * @param daily Number of days of which the newest backup is kept.
     * @param weekly Number of weeks of which the newest backup is kept.
     * @param monthly Number of months of which the newest backup is kept.
     */
    public record Keeping(
            @DefaultValue("7") int daily,
            @DefaultValue("4") int weekly,
            @DefaultValue("12") int monthly) {}
}
