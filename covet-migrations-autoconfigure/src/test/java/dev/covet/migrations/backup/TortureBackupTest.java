package dev.covet.migrations.backup;

import dev.covet.migrations.catalog.TorturePlan;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class TortureBackupTest {

    @Nested
    class OnPostgresql extends TortureBackupContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }

        @Override
        protected String schema() {
            return "tort";
        }

        @Override
        protected BackupHouse house() {
            return super.house().in("tort");
        }

        @Override
        protected void detach() {
            database.execute("DROP TABLE \"Mixed Schema\".cross_fk");
        }

        @Override
        protected void prepare(TestDatabase other) {
            other.execute(
                    "CREATE SCHEMA tort",
                    "CREATE SCHEMA \"Mixed Schema\"",
                    "CREATE TYPE \"Mixed Schema\".\"Enum Type\" AS ENUM ('A b', 'c,d', 'e\\f')");
        }
    }

    @Nested
    class OnMysql extends TortureBackupContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MYSQL;
        }

        @Override
        protected TorturePlan plan() {
            return super.plan().inOneDatabase();
        }

        @Override
        protected void prepare(TestDatabase other) {
            other.execute("ALTER DATABASE COLLATE " + database.value("SELECT @@collation_database"));
        }
    }

    @Nested
    class OnMariadb extends TortureBackupContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.MARIADB;
        }

        @Override
        protected TorturePlan plan() {
            return super.plan().inOneDatabase();
        }

        @Override
        protected void prepare(TestDatabase other) {
            other.execute("ALTER DATABASE COLLATE " + database.value("SELECT @@collation_database"));
        }
    }

    @Nested
    class OnSqlite extends TortureBackupContract {
        @Override
        protected TestEngine engine() {
            return TestEngine.SQLITE;
        }
    }
}
