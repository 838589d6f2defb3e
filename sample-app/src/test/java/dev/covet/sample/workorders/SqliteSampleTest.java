package dev.covet.sample.workorders;

import dev.covet.migrations.test.MigrationTests;
import dev.covet.migrations.testing.TestEngine;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class SqliteSampleTest extends SampleContract {

    @RegisterExtension
    static final SampleDatabase DATABASE = new SampleDatabase(TestEngine.SQLITE);

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        DATABASE.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    @TestFactory
    Stream<DynamicNode> everyMigrationGoesForthAndBackAndForth(@Autowired ApplicationContext application) {
        return MigrationTests.of(application).requiringReversible().tests();
    }

    @Override
    public SampleDatabase database() {
        return DATABASE;
    }
}
