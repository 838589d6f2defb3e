package dev.covet.migrations.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Sees at the very start of an application whether it was called as a command line: whether the first argument that is no
 * option is {@code covet}. Every start of an application loads this class, and only a command any other of this package.
 */
public final class CommandLineListener implements SpringApplicationRunListener, Ordered {

    static final String WORD = "covet";

    private final SpringApplication application;
    private final String[] arguments;
    private @Nullable CommandMode mode;

    public CommandLineListener(SpringApplication application, String[] arguments) {
        this.application = application;
        this.arguments = arguments;
    }

    /** For tests: a command with streams of its own, that does not end the process. */
    CommandLineListener(SpringApplication application, CommandMode mode) {
        this(application, new String[0]);
        this.mode = mode;
    }

    /** Before everybody else, so that the log already goes to the right place when they write to it. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void starting(ConfigurableBootstrapContext bootstrapContext) {
        if (isCommand(arguments)) {
            mode = CommandMode.ofProcess(arguments);
        }
        if (mode != null) {
            mode.check();
        }
    }

    @Override
    public void environmentPrepared(
            ConfigurableBootstrapContext bootstrapContext, ConfigurableEnvironment environment) {
        if (mode != null) {
            mode.prepare(environment, application);
        }
    }

    /** Before any runner of the application: Spring Boot creates all of them when the first is to run. */
    @Override
    public void started(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
        if (mode != null) {
            mode.run(context);
        }
    }

    @Override
    public void failed(@Nullable ConfigurableApplicationContext context, Throwable exception) {
        if (mode != null) {
            mode.failed(context, exception);
        }
    }

    private static boolean isCommand(String[] arguments) {
        for (var argument : arguments) {
            if (!argument.startsWith("--")) {
                return argument.equals(WORD);
            }
        }
        return false;
    }
}
