package dev.covet.sample.workorders;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class SqliteSampleTest extends SampleContract {

    @RegisterExtension
    static final SampleDatabase DATABASE = new SampleDatabase(TestEngine.SQLITE);

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        DATABASE.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    @Override
    public SampleDatabase database() {
        return DATABASE;
    }
}
