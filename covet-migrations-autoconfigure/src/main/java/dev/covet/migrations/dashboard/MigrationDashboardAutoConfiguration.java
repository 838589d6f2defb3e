package dev.covet.migrations.dashboard;

import dev.covet.migrations.actuate.DriftWatch;
import dev.covet.migrations.actuate.MigrationDriftAutoConfiguration;
import dev.covet.migrations.autoconfigure.CovetMigrationsAutoConfiguration;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;

/** Offers the endpoint {@code migrationdashboard} where it is exposed. */
@AutoConfiguration(after = {CovetMigrationsAutoConfiguration.class, MigrationDriftAutoConfiguration.class})
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(MigrationDashboardEndpoint.class)
@ConditionalOnBean({MigratorSetup.class, DriftWatch.class})
@ImportRuntimeHints(DashboardRuntimeHints.class)
public final class MigrationDashboardAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MigrationDashboardEndpoint migrationDashboardEndpoint(
            ApplicationContext application, MigratorSetup setup, DriftWatch watch) {
        var migrations = new DashboardMigrations(setup);
        var name = application.getEnvironment().getProperty("spring.application.name");
        return new MigrationDashboardEndpoint(Map.ofEntries(
                Map.entry("overview", new OverviewPart(migrations, watch, name, Clock.systemUTC())),
                Map.entry("migrations", new MigrationsPart(migrations)),
                Map.entry("migration", new MigrationPart(migrations)),
                Map.entry("slowest", new SlowestPart(migrations)),
                Map.entry("failures", new FailuresPart(migrations)),
                Map.entry("pending", new PendingPart(migrations)),
                Map.entry("rollback", new RollbackPart(migrations)),
                Map.entry("graph", new GraphPart(migrations)),
                Map.entry("drift", new DriftPart(watch)),
                Map.entry("difference", new DifferencePart(application, migrations)),
                Map.entry("statistics", new StatisticsPart(setup.audit())),
                Map.entry("audit", new AuditPart(setup.audit().trail())),
                Map.entry("verification", new VerificationPart(setup.audit()))));
    }
}
