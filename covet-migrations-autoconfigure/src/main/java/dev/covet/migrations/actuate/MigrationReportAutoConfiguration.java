package dev.covet.migrations.actuate;

import dev.covet.migrations.audit.ComplianceReports;
import dev.covet.migrations.autoconfigure.CovetMigrationsAutoConfiguration;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import java.time.Clock;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Offers the endpoint {@code migrationreport} where it is exposed. */
@AutoConfiguration(after = CovetMigrationsAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(MigrationReportEndpoint.class)
@ConditionalOnBean(MigratorSetup.class)
public final class MigrationReportAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MigrationReportEndpoint migrationReportEndpoint(MigratorSetup setup) {
        var audit = setup.audit();
        return new MigrationReportEndpoint(
                new ComplianceReports(setup.database().name(), audit.trail(), audit.verification(), Clock.systemUTC()));
    }
}
