package dev.covet.sample.workorders;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteDashboardTest extends DashboardContract {

    @RegisterExtension
    static final SampleDatabase DATABASE = new SampleDatabase(TestEngine.SQLITE);

    @Override
    SampleDatabase database() {
        return DATABASE;
    }

    @Override
    String daysAgo(int id, int days) {
        return "UPDATE _covet_migrations SET applied_at = datetime(applied_at, '-" + days + " days') WHERE id = " + id;
    }
}
