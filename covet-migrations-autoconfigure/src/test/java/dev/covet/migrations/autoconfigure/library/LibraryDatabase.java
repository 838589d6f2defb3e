package dev.covet.migrations.autoconfigure.library;

import dev.covet.migrations.autoconfigure.Applications;
import dev.covet.migrations.testing.TestDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Gives the application a database of a test. */
public final class LibraryDatabase {

    private LibraryDatabase() {}

    public static void register(TestDatabase database, DynamicPropertyRegistry registry) {
        for (var property : Applications.dataSource(database)) {
            var parts = property.split("=", 2);
            registry.add(parts[0], () -> parts[1]);
        }
        registry.add("covet.migrations.locations", () -> "classpath:library");
        registry.add("spring.jpa.hibernate.ddl-auto", () -> "validate");
    }
}
