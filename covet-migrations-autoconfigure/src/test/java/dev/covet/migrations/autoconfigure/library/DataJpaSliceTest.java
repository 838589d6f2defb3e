package dev.covet.migrations.autoconfigure.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Hibernate validates the schema while it starts, and so only starts if the migrations ran before it. */
@DataJpaTest
@DirtiesContext
class DataJpaSliceTest {

    private static final TestDatabase DATABASE = TestEngine.SQLITE.freshDatabase();

    @Autowired
    private Books books;

    @Autowired
    private CovetMigrations migrations;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        LibraryDatabase.register(DATABASE, registry);
    }

    @AfterAll
    static void dropDatabase() {
        DATABASE.close();
    }

    @Test
    void aRepositoryFindsTheTablesThatMigrationsMade() {
        books.saveAndFlush(new Book(1L, "Emma", "978-0141439587"));

        assertThat(books.findById(1L)).get().extracting(Book::title).isEqualTo("Emma");
        assertThat(migrations.status().get("default").counts().pending()).isZero();
    }
}
