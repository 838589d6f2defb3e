package dev.covet.sample.workorders;

import dev.covet.migrations.test.MigrationTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** As docs/testing.md shows it: the application is found, and started as for a command. */
class ProjectMigrationsTest {

    private static final String DATABASE = "SAMPLE_DATABASE";

    @TempDir
    private Path folder;

    /** Without it the sample's own file would be made where the tests run. */
    @BeforeEach
    void pointElsewhere() {
        System.setProperty(DATABASE, folder.resolve("work-orders.db").toString());
    }

    @AfterEach
    void pointBack() {
        System.clearProperty(DATABASE);
    }

    @TestFactory
    Stream<DynamicNode> migrations() {
        return MigrationTests.forProject();
    }
}
