package dev.covet.migrations.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.JavaMigration;
import dev.covet.migrations.autoconfigure.EngineContract.FillBooks;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

class JavaMigrationBeansTest {

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();
    private final ApplicationContextRunner application = Applications.on(database);

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void twoBeansOfOneClassAreRefusedAsMigrationsNameTheClass() {
        application
                .withBean("one", JavaMigration.class, FillBooks::new)
                .withBean("two", JavaMigration.class, FillBooks::new)
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(InvalidMigrationException.class)
                        .hasMessageContaining("two JavaMigration beans of the class '" + FillBooks.class.getName()));
    }

    @Test
    void aBeanThatNeedsTheDatabaseReadyIsRefusedWithTheReason() {
        application
                .withBean(NeedsJdbcTemplate.class)
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining(ConfigurationException.class.getName())
                        .hasStackTraceContaining("The Java migrations cannot be created: ")
                        .hasStackTraceContaining("give them nothing that needs an EntityManagerFactory"));
    }

    static final class NeedsJdbcTemplate extends FillBooks {

        private final JdbcTemplate jdbc;

        NeedsJdbcTemplate(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public String toString() {
            return jdbc.toString();
        }
    }
}
