package dev.covet.migrations.actuate;

import dev.covet.migrations.autoconfigure.CovetMigrationsAutoConfiguration;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Offers the endpoint {@code migrationaudit} where it is exposed. */
@AutoConfiguration(after = CovetMigrationsAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(MigrationAuditEndpoint.class)
@ConditionalOnBean(MigratorSetup.class)
public final class MigrationAuditAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MigrationAuditEndpoint migrationAuditEndpoint(MigratorSetup setup) {
        return new MigrationAuditEndpoint(setup);
    }
}
