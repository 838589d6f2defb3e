package dev.covet.migrations.diff;

import dev.covet.migrations.testing.TestEngine;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;

class LiveChangesTest {

    @Nested
    class OnPostgresql extends LiveChangesContract {
        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }

        @Override
        Pattern refusals() {
            return Pattern.compile("nothing", Pattern.DOTALL);
        }
    }

    @Nested
    class OnMysql extends LiveChangesContract {
        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }

        @Override
        Pattern refusals() {
            return Pattern.compile(".* of some rows only.*", Pattern.DOTALL);
        }
    }

    @Nested
    class OnMariadb extends LiveChangesContract {
        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }

        @Override
        Pattern refusals() {
            return Pattern.compile(".* (?:of some rows only|cannot index an expression).*", Pattern.DOTALL);
        }
    }

    @Nested
    class OnSqlite extends LiveChangesContract {
        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }

        @Override
        Pattern refusals() {
            return Pattern.compile(".* number rows by the column .* which is not the primary key.*", Pattern.DOTALL);
        }
    }
}
