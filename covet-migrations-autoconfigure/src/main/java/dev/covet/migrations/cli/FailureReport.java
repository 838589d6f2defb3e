package dev.covet.migrations.cli;

import dev.covet.migrations.problem.MigrationException;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/** Why a command failed: a problem of ours, of the application's configuration, or one that nobody has foreseen. */
final class FailureReport {

    private final PrintStream err;
    private final @Nullable ConfigurableApplicationContext application;

    /** @param application as far as it has come; {@code null} when it has not come to a context */
    FailureReport(PrintStream err, @Nullable ConfigurableApplicationContext application) {
        this.err = err;
        this.application = application;
    }

    /** The problems of ours that a failure comes from; empty when it comes from something else. */
    static Optional<MigrationException> problemIn(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MigrationException problem) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    void print(Throwable failure) {
        problemIn(failure).ifPresentOrElse(problem -> err.println(problem.getMessage()), () -> printOther(failure));
    }

    private void printOther(Throwable failure) {
        if (failure instanceof BeansException && reportAsSpringBootDoes(failure)) {
            return;
        }
        LoggerFactory.getLogger("dev.covet.migrations").debug("The command failed", failure);
        err.println("The command failed: " + failure
                + "\n  Fix:   Run it with --logging.level.dev.covet.migrations=debug to see where that comes from.");
    }

    /** Spring Boot explains what is wrong with properties and beans. */
    private boolean reportAsSpringBootDoes(Throwable failure) {
        var reporters = SpringFactoriesLoader.forDefaultResourceLocation(FailureReport.class.getClassLoader())
                .load(
                        SpringBootExceptionReporter.class,
                        application == null
                                ? ArgumentResolver.none()
                                : ArgumentResolver.of(ConfigurableApplicationContext.class, application));
        return reporters.stream().anyMatch(reporter -> reporter.reportException(failure));
    }
}
