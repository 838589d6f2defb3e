package dev.covet.migrations.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The folder of this JVM's servers and database files, deleted at its end after the servers have stopped.
 *
 * <p>In memory where there is room: PostgreSQL copies 300 files for each database, and some disks take 200 ms for that.
 */
final class JvmFolder {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 2L << 30;
    private static final String PREFIX = "jvm-";

    private final Deque<Runnable> endings = new ArrayDeque<>();
    private final Path path;

    private JvmFolder(Path path) {
        this.path = path;
    }

    /** The one of this JVM. */
    static JvmFolder instance() {
        return Holder.INSTANCE;
    }

    /** A folder in it, made if it is not there. */
    Path folder(String name) {
        return Folders.create(path.resolve(name));
    }

    /** Adds something to do at the JVM's end, before the folder is deleted; the last one first. */
    void atExit(Runnable ending) {
        synchronized (endings) {
            endings.push(ending);
        }
    }

    private void end() {
        synchronized (endings) {
            endings.forEach(Runnable::run);
        }
        Folders.delete(path);
    }

    private static JvmFolder open() {
        var all = Path.of(root().toString(), "covet-migrations-" + System.getProperty("user.name"));
        deleteLeftovers(all);
        var folder = new JvmFolder(
                Folders.create(all.resolve(PREFIX + ProcessHandle.current().pid())));
        Runtime.getRuntime().addShutdownHook(new Thread(folder::end, "covet-test-servers"));
        return folder;
    }

    private static Path root() {
        return Files.isWritable(MEMORY) && usable(MEMORY) > ROOM
                ? MEMORY
                : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static long usable(Path path) {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JVM that was killed could not stop its servers. */
    private static void deleteLeftovers(Path all) {
        for (Path folder : Folders.list(all)) {
            long jvm = Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()));
            if (ProcessHandle.of(jvm).isEmpty()) {
                deleteLeftover(folder);
            }
        }
    }

    private static void deleteLeftover(Path folder) {
        try {
            EmbeddedMariadb.killServersOf(folder);
            Folders.delete(folder);
        } catch (UncheckedIOException e) {
            return; // another JVM is deleting it, too; what both leave is left to the next
        }
    }

    private static final class Holder {
        static final JvmFolder INSTANCE = open();
    }
}
