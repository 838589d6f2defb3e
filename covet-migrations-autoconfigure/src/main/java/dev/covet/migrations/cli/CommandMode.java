package dev.covet.migrations.cli;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The life of a command: the application is started without web server, without migrating and with nothing in it that
 * runs by itself; the command uses its beans; the process ends with the exit code.
 */
final class CommandMode {

    private final CommandArguments arguments;
    private final Streams streams;
    private final IntConsumer exit;
    private final CommandContext context;
    private final Commands commands;
    private boolean ended;

    /** @param exit ends the process, or the test, and does not return */
    CommandMode(CommandArguments arguments, Streams streams, IntConsumer exit) {
        this.arguments = arguments;
        this.streams = streams;
        this.exit = exit;
        this.context = new CommandContext(streams);
        this.commands = new Commands(context);
    }

    static CommandMode ofProcess(String... arguments) {
        return new CommandMode(CommandArguments.parse(arguments), Streams.takenFromProcess(), System::exit);
    }

    /** Answers what needs no application: help, and a command line that is wrong. */
    void check() {
        commands.answerAtOnce(arguments.command()).ifPresent(this::end);
        if (AotDetector.useGeneratedArtifacts()) {
            streams.err()
                    .println("Commands cannot run in an application that was processed ahead of time.\n"
                            + "  Fix:   Run the jar without -Dspring.aot.enabled=true.");
            end(Outcome.FAILED);
        }
    }

    void prepare(ConfigurableEnvironment environment, SpringApplication application) {
        CommandEnvironment.prepare(environment, arguments.application());
        application.setApplicationContextFactory(type -> new AnnotationConfigApplicationContext(new IdleBeanFactory()));
    }

    void run(ConfigurableApplicationContext application) {
        context.started(application);
        var outcome = commands.execute(arguments.command());
        ended = true;
        application.close();
        end(outcome);
    }

    /** Is told of everything that stops the start, and, in a test, of its own end. */
    void failed(@Nullable ConfigurableApplicationContext application, Throwable failure) {
        if (ended) {
            return;
        }
        context.started(application);
        context.report(failure);
        end(Outcome.FAILED);
    }

    private void end(Outcome outcome) {
        ended = true;
        streams.out().flush();
        streams.err().flush();
        exit.accept(outcome.exitCode());
    }
}
