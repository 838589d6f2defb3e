package dev.covet.migrations.dialect;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Nested;

class MysqlFamilyImpactsTest {

    @Nested
    class OnMysql extends MysqlFamilyImpactsContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends MysqlFamilyImpactsContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }
}
