package dev.covet.migrations.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;

/**
 * Where a command reads and writes.
 *
 * @param out the result, and nothing else
 * @param err everything else: problems, progress, the application's log
 * @param in answers to questions
 * @param interactive whether a person sits there who sees progress and can answer
 */
record Streams(PrintStream out, PrintStream err, InputStream in, boolean interactive) {

    /**
     * Those of this process. From now on everything else that writes to the standard output, such as a logger, writes to the
     * standard error, so that a script that reads the result reads the result.
     */
    static Streams takenFromProcess() {
        var streams = new Streams(System.out, System.err, System.in, isTerminal());
        System.setOut(System.err);
        return streams;
    }

    /** Since Java 22 there is a console without a terminal too, and only a method of that version tells. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) console.getClass().getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
