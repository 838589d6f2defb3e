package dev.covet.migrations.backup.manifest;

import dev.covet.migrations.backup.format.Compression;
import dev.covet.migrations.backup.format.EncryptionHeader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says of itself. It is written when everything else is stored: a backup without it is not finished.
 *
 * @param createdAt when it was begun; its rows are those of a moment shortly after
 * @param note what whoever asked for it has said; {@code null} for nothing
 * @param scope whether it is of everything
 * @param applied the names of the migrations that were applied, in order
 * @param encryption {@code null} when it is not encrypted
 * @param schema the part that says how tables and everything else are made
 * @param parts all others
 */
public record BackupManifest(
        String id,
        Instant createdAt,
        BackupReason reason,
        @Nullable String note,
        BackedUpDatabase database,
        Scope scope,
        List<String> applied,
        Compression compression,
        @Nullable EncryptionHeader encryption,
        StoredPart schema,
        List<TableContent> tables,
        List<StoredPart> parts) {

    /** The way backups are written now. */
    static final int FORMAT = 1;

    /** The name of the file that it is in. */
    public static final String FILE = "manifest.json";

    /** How much of a database a backup is of. */
    public enum Scope {
        /** All tables of the schema, and everything around them. */
        DATABASE,
        /** Chosen tables. */
        TABLES
    }

    public BackupManifest {
        applied = List.copyOf(applied);
        tables = List.copyOf(tables);
        parts = List.copyOf(parts);
    }

    /** How many rows all tables have together. */
    public long rows() {
        return tables.stream().mapToLong(TableContent::rows).sum();
    }

    /** How much is stored, in bytes. */
    public long bytes() {
        return allParts().stream().mapToLong(part -> part.measure().bytes()).sum();
    }

    /** The schema's part and all others. */
    public List<StoredPart> allParts() {
        var all = new ArrayList<StoredPart>();
        all.add(schema);
        all.addAll(parts);
        return all;
    }
}
