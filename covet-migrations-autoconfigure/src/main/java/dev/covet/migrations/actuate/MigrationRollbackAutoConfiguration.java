package dev.covet.migrations.actuate;

import dev.covet.migrations.autoconfigure.CovetMigrationsAutoConfiguration;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Offers the endpoint {@code migrationrollback} where it is exposed. */
@AutoConfiguration(after = CovetMigrationsAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(MigrationRollbackEndpoint.class)
@ConditionalOnBean(MigratorSetup.class)
public final class MigrationRollbackAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MigrationRollbackEndpoint migrationRollbackEndpoint(MigratorSetup setup) {
        return new MigrationRollbackEndpoint(setup);
    }
}
