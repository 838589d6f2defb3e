package dev.covet.migrations.backup.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** A server that speaks as an object store does, in a process of its own. */
final class EmulatorProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Process process;

    private EmulatorProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param address what it is asked for
     * @param ready which status of the answer says that it is ready
     */
    static EmulatorProcess start(
            List<String> command, Map<String, String> environment, String address, IntPredicate ready) {
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            var emulator = new EmulatorProcess(builder.start());
            emulator.awaitStart(HttpRequest.newBuilder(URI.create(address)).build(), ready);
            return emulator;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitStart(HttpRequest request, IntPredicate ready) {
        var end = System.nanoTime() + LONGEST_START.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                if (isReady(request, ready)) {
                    return;
                }
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted", e);
            }
        }
        close();
        throw new AssertionError("The emulator does not start");
    }

    private static boolean isReady(HttpRequest request, IntPredicate ready) throws InterruptedException {
        try {
            return ready.test(HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException e) {
            // Nobody listens there yet.
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
