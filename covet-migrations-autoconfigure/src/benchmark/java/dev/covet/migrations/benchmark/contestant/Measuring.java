package dev.covet.migrations.benchmark.contestant;

import dev.covet.migrations.testing.StatementCounter;
import java.io.File;

/** The frame of a contestant's process: runs it once and prints what it took, in the words that the benchmark reads. */
final class Measuring {

    private Measuring() {}

    /** @param arguments URL, user, password, folder, then "together" for one transaction, or "count" for its statements */
    static void run(String[] arguments, Task task) throws Exception {
        var connections = new Connections(arguments[0], arguments[1], arguments[2]);
        var folder = new File(arguments[3]);
        if (has(arguments, "count")) {
            count(connections, folder, has(arguments, "together"), task);
            return;
        }
        var begun = System.nanoTime();
        task.migrate(connections, folder, has(arguments, "together"));
        Consumption.print(System.nanoTime() - begun - connections.nanos());
    }

    private static void count(Connections connections, File folder, boolean inOneTransaction, Task task)
            throws Exception {
        var counter = StatementCounter.on(connections);
        task.migrate(counter.dataSource(), folder, inOneTransaction);
        System.out.println("counted " + counter.statements().size() + " " + counter.connections());
    }

    private static boolean has(String[] arguments, String word) {
        for (var i = 4; i < arguments.length; i++) {
            if (arguments[i].equals(word)) {
                return true;
            }
        }
        return false;
    }
}
