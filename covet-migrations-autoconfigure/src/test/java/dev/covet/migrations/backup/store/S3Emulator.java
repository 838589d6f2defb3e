package dev.covet.migrations.backup.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/** A server that speaks S3, in a process of its own; the build puts its jar into the target folder. */
final class S3Emulator implements AutoCloseable {

    static final String SECRET = "a-very-secret-key";

    private static final Path JAR = Path.of("target", "emulators", "s3mock.jar");
    private static final String BUCKET = "backups";
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    private S3Emulator(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @throws TestAbortedException when its jar is not there */
    static S3Emulator start() {
        if (!Files.exists(JAR)) {
            throw new TestAbortedException("There is no " + JAR + ": run 'mvn process-test-classes' first");
        }
        try {
            var port = freePort();
            var command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    JAR.toString(),
                    "--server.port=" + freePort(),
                    "--com.adobe.testing.s3mock.http-port=" + port,
                    "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET);
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var emulator = new S3Emulator(process, port);
            emulator.awaitStart();
            return emulator;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> options() {
        return Map.of(
                "region",
                "us-east-1",
                "endpoint",
                "http://localhost:" + port,
                "access_key_id",
                "somebody",
                "secret_access_key",
                SECRET);
    }

    BackupStore open(String path) {
        return ObjectStores.open("s3://" + BUCKET + "/" + path, options());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitStart() {
        var end = System.nanoTime() + LONGEST_START.toNanos();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + BUCKET))
                .build();
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                if (HttpClient.newHttpClient()
                                .send(request, BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
                Thread.sleep(200);
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted", e);
            }
        }
        close();
        throw new AssertionError("The emulator does not start");
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
