package dev.covet.migrations.backup;

import dev.covet.migrations.backup.format.Measure;
import dev.covet.migrations.backup.format.PartFormat;
import dev.covet.migrations.backup.manifest.StoredPart;
import dev.covet.migrations.backup.road.EngineRoad;
import dev.covet.migrations.backup.road.PartSink;
import dev.covet.migrations.backup.road.TemporaryFolder;
import dev.covet.migrations.backup.store.BackupStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Brings the parts of one backup into its store. */
final class PartStoring implements PartSink {

    private final BackupStore store;
    private final PartFormat format;
    private final EngineRoad road;
    private final BackupWatcher watcher;
    private final List<StoredPart> parts = new ArrayList<>();
    private final Set<String> readBack = new HashSet<>();

    PartStoring(BackupStore store, PartFormat format, EngineRoad road, BackupWatcher watcher) {
        this.store = store;
        this.format = format;
        this.road = road;
        this.watcher = watcher;
    }

    /** Those stored so far, in order. */
    List<StoredPart> parts() {
        return List.copyOf(parts);
    }

    /** The files of those that were read to their ends after they had been written. */
    Set<String> readBack() {
        return Set.copyOf(readBack);
    }

    @Override
    public <T> Part<T> store(String subject, String name, PartFormat.Content<T> content) throws IOException {
        watcher.at("Backing up " + subject);
        return write(format.fileName(name), content);
    }

    @Override
    public <T> Part<T> storeFile(String subject, String name, FileContent<T> content) throws IOException {
        var file = format.fileName(name);
        watcher.at("Backing up " + subject);
        var place = format.isPlain() ? store.place(format.backup(), file).orElse(null) : null;
        if (place != null) {
            return made(file, place, content);
        }
        try (var folder = TemporaryFolder.create()) {
            var temporary = folder.file("part");
            var result = content.writeTo(temporary);
            return write(file, target -> {
                Files.copy(temporary, target);
                return result;
            });
        }
    }

    /** Nothing has passed through our hands: what there is to know of the file is known by reading it back. */
    private <T> Part<T> made(String file, Path place, FileContent<T> content) throws IOException {
        var result = content.writeTo(place);
        watcher.at("Verifying " + file);
        var read = format.read(file, store.read(format.backup(), file), source -> road.countRows(source, List.of()));
        readBack.add(file);
        return stored(file, result, read.measure());
    }

    private <T> Part<T> write(String file, PartFormat.Content<T> content) throws IOException {
        var written = format.write(file, store.write(format.backup(), file), content);
        return stored(file, written.result(), written.measure());
    }

    private <T> Part<T> stored(String file, T result, Measure measure) {
        parts.add(new StoredPart(file, measure));
        return new Part<>(result, file);
    }
}
