package dev.covet.migrations.actuate;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.autoconfigure.CovetMigrationsAutoConfiguration;
import dev.covet.migrations.autoconfigure.CovetMigrationsProperties;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Adds the migrations to the info endpoint; off with {@code management.info.migrations.enabled=false}. */
@AutoConfiguration(after = CovetMigrationsAutoConfiguration.class)
@ConditionalOnClass({InfoContributor.class, ConditionalOnEnabledInfoContributor.class})
@ConditionalOnBean(CovetMigrations.class)
@ConditionalOnEnabledInfoContributor("migrations")
public final class MigrationsInfoContributorAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "migrationsInfoContributor")
    MigrationsInfoContributor migrationsInfoContributor(
            CovetMigrations migrations, CovetMigrationsProperties properties) {
        return new MigrationsInfoContributor(migrations, properties.environment());
    }
}
