package dev.covet.migrations.backup.store;

import dev.covet.migrations.backup.manifest.BackupId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Backups in a folder, each in a folder of its own that nobody else may read. While it is written the folder has another
 * name; its last act is to be renamed, when all of its files are on the disk.
 */
public final class DirectoryStore implements BackupStore {

    private static final String UNFINISHED = ".unfinished";

    /** After that nobody is still writing it. */
    private static final Duration ABANDONED = Duration.ofDays(2);

    private final Path directory;

    public DirectoryStore(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    @Override
    public String describe() {
        return "the directory " + directory;
    }

    @Override
    public List<String> ids() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .filter(BackupId::isValid)
                    .toList();
        }
    }

    @Override
    public OutputStream write(String id, String file) throws IOException {
        return new SyncedOutput(create(id, file));
    }

    @Override
    public Optional<Path> place(String id, String file) throws IOException {
        create(id, file).close();
        return Optional.of(unfinished(id).resolve(file));
    }

    @Override
    public InputStream read(String id, String file) throws IOException {
        var finished = directory.resolve(id).resolve(file);
        return Files.newInputStream(
                Files.exists(finished) ? finished : unfinished(id).resolve(file));
    }

    @Override
    public void finish(String id, String lastFile, byte[] content) throws IOException {
        try (var output = write(id, lastFile)) {
            output.write(content);
        }
        sync(unfinished(id));
        Files.move(unfinished(id), directory.resolve(id), StandardCopyOption.ATOMIC_MOVE);
        sync(directory);
    }

    @Override
    public void delete(String id) throws IOException {
        deleteFolder(unfinished(id));
        var finished = directory.resolve(id);
        if (Files.isDirectory(finished, LinkOption.NOFOLLOW_LINKS)) {
            // Renamed first: a backup of which some files are gone must not look like one.
            deleteFolder(Files.move(finished, unfinished(id), StandardCopyOption.ATOMIC_MOVE));
        }
    }

    @Override
    public void deleteAbandoned() throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        var before = Instant.now().minus(ABANDONED);
        try (var entries = Files.list(directory)) {
            for (var entry : entries.toList()) {
                var name = entry.getFileName().toString();
                if (name.endsWith(UNFINISHED)
                        && BackupId.isValid(name.substring(0, name.length() - UNFINISHED.length()))
                        && Files.getLastModifiedTime(entry).toInstant().isBefore(before)) {
                    deleteFolder(entry);
                }
            }
        }
    }

    private FileChannel create(String id, String file) throws IOException {
        var folder = unfinished(id);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(directory);
            Files.createDirectory(folder, ownerOnly(directory, "rwx------"));
        }
        return FileChannel.open(
                folder.resolve(file),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownerOnly(folder, "rw-------"));
    }

    private Path unfinished(String id) {
        return directory.resolve(id + UNFINISHED);
    }

    private static void deleteFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // Another process deletes the same.
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path where, String permissions) throws IOException {
        FileStore store = Files.getFileStore(where);
        return store.supportsFileAttributeView(PosixFileAttributeView.class)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Some platforms cannot open a folder, and need not. */
    private static void sync(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Is closed when what was written is on the disk. */
    private static final class SyncedOutput extends OutputStream {

        private final FileChannel channel;
        private final OutputStream stream;

        SyncedOutput(FileChannel channel) {
            this.channel = channel;
            this.stream = Channels.newOutputStream(channel);
        }

        @Override
        public void write(int value) throws IOException {
            stream.write(value);
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            stream.write(content, offset, length);
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                if (channel.isOpen()) {
                    channel.force(true);
                }
            }
        }
    }
}
