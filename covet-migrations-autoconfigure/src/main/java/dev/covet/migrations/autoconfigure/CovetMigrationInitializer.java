package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.CovetMigrations;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.Ordered;

/**
 * Migrates while the application starts. Whatever uses the database depends on this bean, so that it finds the schema ready.
 */
public final class CovetMigrationInitializer implements InitializingBean, Ordered {

    private final CovetMigrations migrations;
    private final CovetMigrationStrategy strategy;

    public CovetMigrationInitializer(CovetMigrations migrations, CovetMigrationStrategy strategy) {
        this.migrations = migrations;
        this.strategy = strategy;
    }

    @Override
    public void afterPropertiesSet() {
        strategy.migrate(migrations);
    }

    @Override
    public int getOrder() {
        return 0;
    }
}
