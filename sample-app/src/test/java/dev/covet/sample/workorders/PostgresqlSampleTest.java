package dev.covet.sample.workorders;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ActiveProfiles("postgresql")
class PostgresqlSampleTest extends SampleContract {

    @RegisterExtension
    static final SampleDatabase DATABASE = new SampleDatabase(TestEngine.POSTGRESQL);

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        DATABASE.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    @Override
    public SampleDatabase database() {
        return DATABASE;
    }
}
