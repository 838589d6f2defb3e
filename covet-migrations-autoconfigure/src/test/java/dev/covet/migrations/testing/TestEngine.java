package dev.covet.migrations.testing;

import dev.covet.migrations.schema.Engine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An engine to test on. Its server is found or started when the first test asks for a database, serves the whole JVM,
 * and ends with it if it was started here; see {@link EngineFinder} for where it comes from.
 */
public enum TestEngine {
    POSTGRESQL(Engine.POSTGRESQL),
    MYSQL(Engine.MYSQL),
    MARIADB(Engine.MARIADB),
    SQLITE(Engine.SQLITE);

    private static final Map<TestEngine, DatabaseSource> SOURCES = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Engine engine;

    TestEngine(Engine engine) {
        this.engine = engine;
    }

    /** The engine as the product knows it. */
    public Engine engine() {
        return engine;
    }

    /**
     * Creates an empty database, which closing drops.
     *
     * @throws org.opentest4j.TestAbortedException if this machine has no such engine and may do without: the test is
     *     skipped and says what to install
     */
    public TestDatabase freshDatabase() {
        return SOURCES.computeIfAbsent(this, new EngineFinder(System.getenv())::find)
                .create(engine, freshName());
    }

    /** A name that no other database has, not even one of another JVM on the same server. */
    private static String freshName() {
        var jvm = ProcessHandle.current();
        var started =
                jvm.info().startInstant().map(instant -> instant.toEpochMilli()).orElse(0L);
        return "covet_%d_%s_%d".formatted(jvm.pid(), Long.toString(started, 36), COUNT.incrementAndGet());
    }
}
