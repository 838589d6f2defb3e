package dev.covet.migrations.audit;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class ComplianceReportTest {

    @Nested
    class OnPostgresql extends ComplianceReportContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }
    }

    @Nested
    class OnMysql extends ComplianceReportContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends ComplianceReportContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends ComplianceReportContract {

        @Override
        protected TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
