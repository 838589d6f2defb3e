package dev.covet.migrations.cli;

import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.problem.ConfigurationException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** What commands work with: the application, once it has started, and the streams. */
final class CommandContext {

    private final Streams streams;
    private @Nullable ConfigurableApplicationContext application;

    CommandContext(Streams streams) {
        this.streams = streams;
    }

    /** @param started the application as far as it has come; {@code null} when it has not come to a context */
    void started(@Nullable ConfigurableApplicationContext started) {
        application = started;
    }

    Streams streams() {
        return streams;
    }

    ConfigurableApplicationContext application() {
        if (application == null) {
            throw new IllegalStateException("The application has not started yet");
        }
        return application;
    }

    /** @throws ConfigurationException when the application has no migrations */
    MigratorSetup setup() {
        var setup = application().getBeanProvider(MigratorSetup.class).getIfAvailable();
        if (setup == null) {
            throw new ConfigurationException(
                    "This application has no migrations: it has no data source, or covet.migrations.enabled is false.",
                    "Configure spring.datasource.url or covet.migrations.url, in the profile that the command runs with.");
        }
        return setup;
    }

    /** Says what is wrong, to a person: without a stack trace. */
    void report(Throwable failure) {
        new FailureReport(streams.err(), application).print(failure);
    }
}
