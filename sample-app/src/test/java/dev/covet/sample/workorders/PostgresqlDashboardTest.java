package dev.covet.sample.workorders;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresqlDashboardTest extends DashboardContract {

    @RegisterExtension
    static final SampleDatabase DATABASE = new SampleDatabase(TestEngine.POSTGRESQL);

    @Override
    SampleDatabase database() {
        return DATABASE;
    }

    @Override
    String daysAgo(int id, int days) {
        return "UPDATE _covet_migrations SET applied_at = applied_at - INTERVAL '" + days + " days' WHERE id = " + id;
    }
}
