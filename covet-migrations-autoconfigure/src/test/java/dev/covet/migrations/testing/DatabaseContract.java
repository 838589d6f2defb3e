package dev.covet.migrations.testing;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Tests that every engine must pass. Each test finds a fresh {@link #database}; a nested class per engine says where to
 * run:
 *
 * <pre>{@code
 * class HistoryTableTest {
 *     @Nested
 *     class OnMysql extends HistoryTableContract {
 *         @Override
 *         protected TestEngine engine() {
 *             return TestEngine.MYSQL;
 *         }
 *     }
 * }
 * }</pre>
 */
public abstract class DatabaseContract {

    protected TestDatabase database;

    protected abstract TestEngine engine();

    @BeforeEach
    void createDatabase() {
        database = engine().freshDatabase();
    }

    @AfterEach
    void dropDatabase() {
        // Null if the engine is missing: this runs for a skipped test, too.
        if (database != null) {
            database.close();
        }
    }
}
