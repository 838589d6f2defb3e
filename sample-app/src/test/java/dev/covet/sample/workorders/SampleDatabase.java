package dev.covet.sample.workorders;

import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A fresh database for a class of tests, and the settings by which a user would point the application at it. */
final class SampleDatabase implements BeforeAllCallback {

    private static final String SQLITE_URL = "jdbc:sqlite:";

    private final TestEngine engine;
    private TestDatabase database;

    SampleDatabase(TestEngine engine) {
        this.engine = engine;
    }

    /** Here and not in the constructor, so that the tests are skipped where the engine is missing. */
    @Override
    public void beforeAll(ExtensionContext context) {
        database = engine.freshDatabase();
        // The store drops it after the application has been stopped, which happens in a callback after all tests.
        context.getStore(Namespace.create(SampleDatabase.class)).put(this, database);
    }

    TestEngine engine() {
        return engine;
    }

    /** The engine's name in files and in what the endpoints answer. */
    String engineName() {
        return engine.engine().id();
    }

    /** None for SQLite, which is the application's default. */
    String[] profiles() {
        return engine == TestEngine.SQLITE ? new String[0] : new String[] {engineName()};
    }

    Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        if (engine == TestEngine.SQLITE) {
            settings.put("SAMPLE_DATABASE", database.jdbcUrl().substring(SQLITE_URL.length()));
        } else {
            settings.put("SAMPLE_DATABASE_URL", database.jdbcUrl());
            settings.put("SAMPLE_DATABASE_USERNAME", database.username());
            settings.put("SAMPLE_DATABASE_PASSWORD", database.password());
        }
        return settings;
    }

    /** How many rows the rest of a query, {@code FROM …}, has. */
    long count(String from) {
        return database.count(from);
    }

    void execute(String sql) {
        database.execute(sql);
    }

    List<List<@Nullable Object>> query(String sql) {
        return database.query(sql);
    }
}
