package dev.covet.migrations.actuate;

import dev.covet.migrations.autoconfigure.CovetMigrationsAutoConfiguration;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.EndpointAccessResolver;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Offers the endpoint {@code migrationdryrun} where it is exposed. */
@AutoConfiguration(after = CovetMigrationsAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(MigrationDryRunEndpoint.class)
@ConditionalOnBean(MigratorSetup.class)
public final class MigrationDryRunAutoConfiguration {

    private static final EndpointId ID = EndpointId.of("migrationdryrun");

    @Bean
    @ConditionalOnMissingBean
    MigrationDryRunEndpoint migrationDryRunEndpoint(
            MigratorSetup setup, ObjectProvider<EndpointAccessResolver> accesses) {
        var resolver = accesses.getIfAvailable();
        var access = resolver == null ? Access.READ_ONLY : resolver.accessFor(ID, Access.READ_ONLY);
        return new MigrationDryRunEndpoint(setup, access);
    }
}
