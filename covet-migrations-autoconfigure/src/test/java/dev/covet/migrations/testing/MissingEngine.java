package dev.covet.migrations.testing;

import dev.covet.migrations.schema.Engine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/**
 * Stands for an engine that this machine does not have. On a laptop a test that asks for it is skipped, with
 * {@code CI=true} it fails. CI may say with {@code COVET_TEST_MYSQL_MISSING} that MySQL could not be downloaded: then the
 * tests on MySQL alone are skipped.
 */
final class MissingEngine implements DatabaseSource {

    private final Map<String, String> environment;
    private final List<Exception> problems;
    private final Consumer<String> notice;
    private final AtomicBoolean noticed = new AtomicBoolean();

    /**
     * Takes what went wrong with each way to start it, and where to say once that tests are skipped: their own reasons
     * stand in the reports only.
     */
    MissingEngine(Map<String, String> environment, List<Exception> problems, Consumer<String> notice) {
        this.environment = environment;
        this.problems = List.copyOf(problems);
        this.notice = notice;
    }

    @Override
    public TestDatabase create(Engine engine, String name) {
        var verdict = verdict(engine, message(engine));
        problems.forEach(verdict::addSuppressed);
        throw verdict;
    }

    private RuntimeException verdict(Engine engine, String message) {
        if ("true".equals(environment.get("CI")) && !excused(engine)) {
            return new IllegalStateException("With CI=true every engine must be there. " + message);
        }
        if (noticed.compareAndSet(false, true)) {
            notice.accept("##  NOT TESTED ON " + engine.name() + ": " + message);
        }
        return new TestAbortedException(message);
    }

    private boolean excused(Engine engine) {
        return engine == Engine.MYSQL && environment.containsKey("COVET_TEST_MYSQL_MISSING");
    }

    private String message(Engine engine) {
        var reasons = problems.stream().map(Exception::getMessage).collect(Collectors.joining(" "));
        var debian = engine == Engine.MYSQL ? ", or run as root on Debian: eval \"$(.ci/mysql-server start)\"" : "";
        return "There is no %s to test on. %s Start Docker, or set COVET_TEST_%s_URL%s."
                .formatted(engine.id(), reasons, engine.name(), debian);
    }
}
