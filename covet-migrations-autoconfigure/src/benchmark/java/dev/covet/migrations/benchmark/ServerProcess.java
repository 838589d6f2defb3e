package dev.covet.migrations.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A database server on this machine, found by the port that it listens on. One that runs elsewhere, or that another user
 * owns, cannot be seen, and then it takes no time.
 */
final class ServerProcess {

    private static final Pattern PORT = Pattern.compile("//[^/]*:(\\d+)/");
    private static final String LISTENING = "0A";
    private static final long MILLIS_PER_TICK = 10;

    private final Optional<ProcessHandle> process;

    private ServerProcess(Optional<ProcessHandle> process) {
        this.process = process;
    }

    /** The server that a JDBC URL leads to. */
    static ServerProcess of(String jdbcUrl) {
        var port = PORT.matcher(jdbcUrl);
        if (!port.find()) {
            return new ServerProcess(Optional.empty());
        }
        var sockets = sockets(Integer.parseInt(port.group(1)));
        return new ServerProcess(ProcessHandle.allProcesses()
                .filter(each -> holdsOneOf(each, sockets))
                .filter(each -> each.parent()
                        .filter(parent -> holdsOneOf(parent, sockets))
                        .isEmpty())
                .findFirst());
    }

    /** What it and its children have used since they began, also those that have ended. */
    long processorMillis() {
        return process.map(server -> ticks(server.pid(), 4)
                        + server.children()
                                .mapToLong(child -> ticks(child.pid(), 2))
                                .sum())
                .map(ticks -> ticks * MILLIS_PER_TICK)
                .orElse(0L);
    }

    /** The sum of fields from the 14th on: its own user and system time, then those of its ended children. */
    private static long ticks(long pid, int fields) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var values = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            var sum = 0L;
            for (var i = 0; i < fields; i++) {
                sum += Long.parseLong(values[11 + i]);
            }
            return sum;
        } catch (IOException e) {
            // It has ended meanwhile, and counts with its parent's ended children.
            return 0;
        }
    }

    private static Set<String> sockets(int port) {
        var sockets = new HashSet<String>();
        var suffix = ":%04X".formatted(port);
        for (var file : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (var line : lines(Path.of(file))) {
                var fields = line.strip().split("\\s+", -1);
                if (fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING)) {
                    sockets.add("socket:[" + fields[9] + "]");
                }
            }
        }
        return sockets;
    }

    private static boolean holdsOneOf(ProcessHandle process, Set<String> sockets) {
        try (var descriptors = Files.newDirectoryStream(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            for (var descriptor : descriptors) {
                if (sockets.contains(target(descriptor))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // Another user's, or ended meanwhile.
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "closed";
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
