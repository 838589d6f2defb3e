package dev.covet.migrations.backup.store;

import dev.covet.migrations.backup.manifest.BackupId;
import dev.covet.migrations.backup.manifest.BackupManifest;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.apache.opendal.Entry;
import org.apache.opendal.ListOptions;
import org.apache.opendal.OpenDALException;
import org.apache.opendal.Operator;

/**
 * Backups in an object store, each under its id. Such a store renames nothing: a backup is finished when its manifest is
 * there, which is written last and removed first. The one class that knows OpenDAL.
 */
final class ObjectStore implements BackupStore {

    /** What is sent at a time, in bytes: more than the 5 MiB that S3 wants of all parts but the last. */
    private static final int PART = 8 << 20;

    private static final int BUFFER = 1 << 16;
    private static final String MANIFEST = "/" + BackupManifest.FILE;

    /** After that nobody is still writing it. */
    private static final Duration ABANDONED = Duration.ofDays(2);

    private final Operator operator;
    private final ObjectLocation location;

    ObjectStore(ObjectLocation location) throws IOException {
        this.location = location;
        this.operator = asking(() -> Operator.of(location.service(), location.configuration()));
    }

    @Override
    public String describe() {
        return location.description();
    }

    @Override
    public List<String> ids() throws IOException {
        return files().stream()
                .map(Entry::getPath)
                .filter(path -> path.endsWith(MANIFEST))
                .map(path -> path.substring(0, path.length() - MANIFEST.length()))
                .filter(BackupId::isValid)
                .toList();
    }

    @Override
    public OutputStream write(String id, String file) throws IOException {
        // The library's stream takes single bytes only.
        return asking(() -> new Translated(operator.createOutputStream(path(id, file), PART)));
    }

    @Override
    public InputStream read(String id, String file) throws IOException {
        asking(() -> operator.stat(path(id, file)));
        return asking(() -> new BufferedInputStream(operator.createInputStream(path(id, file)), BUFFER));
    }

    @Override
    public void finish(String id, String lastFile, byte[] content) throws IOException {
        asking(() -> {
            operator.write(path(id, lastFile), content);
            return content;
        });
    }

    @Override
    public void delete(String id) throws IOException {
        asking(() -> {
            operator.delete(path(id, BackupManifest.FILE));
            operator.removeAll(id + "/");
            return id;
        });
    }

    @Override
    public void deleteAbandoned() throws IOException {
        var newest = new HashMap<String, Instant>();
        for (var file : files()) {
            var id = file.getPath().substring(0, Math.max(0, file.getPath().indexOf('/')));
            var written = file.getMetadata().getLastModified();
            if (BackupId.isValid(id) && written != null) {
                newest.merge(id, written, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        newest.keySet().removeAll(new HashSet<>(ids()));
        var before = Instant.now().minus(ABANDONED);
        for (var unfinished : newest.entrySet()) {
            if (unfinished.getValue().isBefore(before)) {
                delete(unfinished.getKey());
            }
        }
    }

    @Override
    public void close() {
        operator.close();
    }

    private List<Entry> files() throws IOException {
        try {
            return asking(() ->
                    operator.list("", ListOptions.builder().recursive(true).build()));
        } catch (FileNotFoundException e) {
            // An empty path has no files, and is there nevertheless.
            throw new IOException("the object store has no such bucket or container", e);
        }
    }

    private static String path(String id, String file) {
        return id + "/" + file;
    }

    private interface Question<T> {
        T ask() throws IOException;
    }

    private <T> T asking(Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (OpenDALException e) {
            if (e.getCode() == OpenDALException.Code.NotFound) {
                throw new FileNotFoundException("the object store has no such object");
            }
            throw new IOException(location.withoutSecrets(String.valueOf(e.getMessage())));
        }
    }

    /** A stream whose failures are those of a stream. */
    private final class Translated extends OutputStream {

        private final OutputStream target;

        Translated(OutputStream target) {
            this.target = new BufferedOutputStream(target, BUFFER);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            asking(() -> {
                target.write(content, offset, length);
                return length;
            });
        }

        @Override
        public void close() throws IOException {
            asking(() -> {
                target.close();
                return target;
            });
        }
    }
}
