package dev.covet.migrations.benchmark.contestant;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What this process has used so far, as Linux tells: reading two small files costs less than loading the JVM's own beans. */
public final class Consumption {

    /** What Linux counts a process's time in: hundredths of a second on every machine that Java runs on. */
    private static final int MILLIS_PER_TICK = 10;

    private Consumption() {}

    /** Prints wall time in microseconds, processor time in milliseconds and peak memory in KiB. */
    public static void print(long wallNanos) throws IOException {
        var processorMillis = processorMillis();
        var peak = peakMemoryKib();
        System.out.println("measured " + wallNanos / 1000 + " " + processorMillis + " " + peak);
    }

    /** User and system time of all threads since the process began: fields 14 and 15, after a name in parentheses. */
    private static long processorMillis() throws IOException {
        var stat = read("/proc/self/stat");
        var position = stat.lastIndexOf(')') + 2;
        for (var field = 3; field < 14; field++) {
            position = stat.indexOf(' ', position) + 1;
        }
        var user = stat.indexOf(' ', position);
        var system = stat.indexOf(' ', user + 1);
        var ticks = Long.parseLong(stat.substring(position, user)) + Long.parseLong(stat.substring(user + 1, system));
        return ticks * MILLIS_PER_TICK;
    }

    private static long peakMemoryKib() throws IOException {
        var status = read("/proc/self/status");
        var begin = status.indexOf("VmHWM:") + "VmHWM:".length();
        return Long.parseLong(
                status.substring(begin, status.indexOf("kB", begin)).strip());
    }

    private static String read(String file) throws IOException {
        try (var stream = new FileInputStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
