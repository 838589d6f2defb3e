package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.Applications;
import dev.covet.migrations.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Applications in processes of their own.
 *
 * @param folder where their migrations are, and where they work
 */
record CommandLineProcess(TestDatabase database, Path folder) {

    CommandLineRun start(Class<?> main, String... arguments) throws IOException, InterruptedException {
        return start(List.of(), main, arguments);
    }

    /** @param options what the virtual machine is told */
    CommandLineRun start(List<String> options, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (var property : Applications.dataSource(database)) {
            command.add("--" + property);
        }
        command.add("--covet.migrations.locations=file:" + folder);
        command.add("--spring.docker.compose.enabled=false");
        command.addAll(List.of(arguments));
        var out = Files.createTempFile("out", ".log");
        var err = Files.createTempFile("err", ".log");
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new CommandLineRun(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
