package dev.covet.migrations.benchmark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A program in a JVM of its own, with the options that every JVM has by default.
 *
 * @param main the class that is run
 */
record MeasuredProcess(List<Path> classPath, String main, List<String> arguments) {

    MeasuredProcess {
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
    }

    /** The same with one more argument. */
    MeasuredProcess with(String argument) {
        var more = new ArrayList<>(arguments);
        more.add(argument);
        return new MeasuredProcess(classPath, main, more);
    }

    /**
     * Runs it to its end.
     *
     * @return the numbers after the line's first word
     */
    List<Long> run(String line) {
        return numbers(line, start(List.of()));
    }

    /** Runs it to its end with that much memory for objects; all that it says. */
    List<String> runIn(int heapMebibytes) {
        return start(List.of("-Xmx" + heapMebibytes + "m"));
    }

    /** Runs it to its end, and counts the classes that it does not get from the JDK's archive of prepared classes. */
    long countClasses() {
        try {
            var log = Files.createTempFile("classes", ".log");
            try {
                start(List.of("-Xlog:class+load:file=" + log));
                try (var lines = Files.lines(log)) {
                    return lines.filter(each -> each.contains(" source: ") && !each.contains("shared objects file"))
                            .count();
                }
            } finally {
                Files.delete(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> start(List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        // Nobody listens to a log here; without this line SLF4J says so.
        command.add("-Dslf4j.internal.verbosity=ERROR");
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(main);
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(main + " failed: " + output);
            }
            return output.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** The numbers after a line's first word. */
    static List<Long> numbers(String word, List<String> output) {
        for (var line : output) {
            if (line.startsWith(word + " ")) {
                return List.of(line.substring(word.length() + 1).split(" ")).stream()
                        .map(Long::valueOf)
                        .toList();
            }
        }
        throw new IllegalStateException("The process did not say '" + word + "': " + String.join("\n", output));
    }
}
