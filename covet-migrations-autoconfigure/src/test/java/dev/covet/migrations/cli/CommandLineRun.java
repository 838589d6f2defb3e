package dev.covet.migrations.cli;

import dev.covet.migrations.autoconfigure.Applications;
import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;

/**
 * What came of a command.
 *
 * @param out what it wrote to the standard output, err what to the standard error
 */
record CommandLineRun(int exitCode, String out, String err) {

    /** The command line of an application, in this process. */
    record Application(Class<?> type, List<String> properties, String input) {

        static Application on(TestDatabase database, MigrationFolder migrations) {
            var properties = new ArrayList<String>();
            for (var property : Applications.dataSource(database)) {
                properties.add("--" + property);
            }
            properties.add("--covet.migrations.locations=" + migrations.location());
            properties.add("--covet.migrations.source-directory=" + migrations.path());
            return new Application(JdbcApplication.class, properties, "");
        }

        Application with(String... more) {
            var all = new ArrayList<>(properties);
            for (var property : more) {
                var name = property.substring(0, property.indexOf('=') + 1);
                all.removeIf(earlier -> earlier.startsWith(name));
                all.add(property);
            }
            return new Application(type, all, input);
        }

        Application of(Class<?> another) {
            return new Application(another, properties, input);
        }

        /** The same with a person in front of it who types that. */
        Application typing(String text) {
            return new Application(type, properties, text);
        }

        CommandLineRun run(String... command) {
            var out = new ByteArrayOutputStream();
            var err = new ByteArrayOutputStream();
            var arguments = new ArrayList<>(properties);
            arguments.add(CommandLineListener.WORD);
            arguments.addAll(List.of(command));
            var exitCode = run(arguments, streams(out, err));
            return new CommandLineRun(
                    exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }

        private Streams streams(ByteArrayOutputStream out, ByteArrayOutputStream err) {
            InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
            return new Streams(
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    in,
                    !input.isEmpty());
        }

        private int run(List<String> arguments, Streams streams) {
            var exitCode = new AtomicInteger(-1);
            var mode = new CommandMode(CommandArguments.parse(arguments.toArray(String[]::new)), streams, code -> {
                exitCode.set(code);
                throw new AbandonedRunException();
            });
            var application = new SpringApplication(type);
            try {
                SpringApplication.withHook(
                        starting -> new CommandLineListener(starting, mode), () -> application.run());
            } catch (AbandonedRunException e) {
                return exitCode.get();
            }
            throw new AssertionError("The application started as if it were no command");
        }
    }
}
