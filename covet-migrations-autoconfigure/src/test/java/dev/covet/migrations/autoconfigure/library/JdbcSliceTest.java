package dev.covet.migrations.autoconfigure.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@JdbcTest
@DirtiesContext
class JdbcSliceTest {

    private static final TestDatabase DATABASE = TestEngine.SQLITE.freshDatabase();

    @Autowired
    private JdbcClient db;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        LibraryDatabase.register(DATABASE, registry);
    }

    @AfterAll
    static void dropDatabase() {
        DATABASE.close();
    }

    @Test
    void theTablesThatMigrationsMadeAreThere() {
        assertThat(db.sql("SELECT COUNT(isbn) FROM books").query(Long.class).single())
                .isZero();
    }
}
