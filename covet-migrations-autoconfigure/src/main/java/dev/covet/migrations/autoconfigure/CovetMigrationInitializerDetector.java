package dev.covet.migrations.autoconfigure;

import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;

/**
 * Tells Spring Boot which bean makes the schema. It comes after JPA's own detector, so that an application may ask for the
 * entity manager factory first ({@code spring.jpa.defer-datasource-initialization}), and before {@code schema.sql} and
 * {@code data.sql}, which may then fill what migrations made.
 */
final class CovetMigrationInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector
        implements DatabaseInitializerDetector {

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(CovetMigrationInitializer.class);
    }

    @Override
    public int getOrder() {
        return 1;
    }
}
