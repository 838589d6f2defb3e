package dev.covet.migrations.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is being done and for how long, on one line of a terminal that is written over; nothing where there is no terminal. */
final class ProgressLine implements AutoCloseable {

    private static final String ERASE = "\r\u001b[K";

    private final Streams streams;
    private final @Nullable Thread ticker;
    private @Nullable String text;
    private long since;

    ProgressLine(Streams streams) {
        this.streams = streams;
        this.ticker = streams.interactive() ? ticker() : null;
    }

    synchronized void show(String what) {
        text = what;
        since = System.nanoTime();
        draw();
    }

    synchronized void clear() {
        if (ticker != null && text != null) {
            streams.err().print(ERASE);
            streams.err().flush();
        }
        text = null;
    }

    @Override
    public void close() {
        if (ticker != null) {
            ticker.interrupt();
        }
        clear();
    }

    private synchronized void draw() {
        if (ticker != null && text != null) {
            var seconds = Duration.ofNanos(System.nanoTime() - since).toSeconds();
            streams.err().print(ERASE + text + (seconds == 0 ? " …" : " … " + seconds + " s"));
            streams.err().flush();
        }
    }

    private Thread ticker() {
        var thread = new Thread(this::tick, "covet-progress");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(1000);
                draw();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
