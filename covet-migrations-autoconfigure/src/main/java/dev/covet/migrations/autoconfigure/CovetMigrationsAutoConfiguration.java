package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.JavaMigration;
import dev.covet.migrations.audit.Audit;
import dev.covet.migrations.authoring.ScratchServer;
import dev.covet.migrations.autoconfigure.observation.DefaultMigrationObservationConvention;
import dev.covet.migrations.autoconfigure.observation.MigrationObservationConvention;
import dev.covet.migrations.autoconfigure.observation.ObservedMigrations;
import dev.covet.migrations.backup.BackupMode;
import dev.covet.migrations.backup.Backups;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.dryrun.DryRunSettings;
import dev.covet.migrations.migration.MigrationSource;
import dev.covet.migrations.runner.MigrationListener;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.ClassUtils;

/**
 * Migrates the database of an application while it starts, before anything else uses it. Switched off with
 * {@code covet.migrations.enabled=false}, and where there is no database.
 */
@AutoConfiguration(
        after = DataSourceAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnBooleanProperty(name = "covet.migrations.enabled", matchIfMissing = true)
@Conditional(CovetMigrationsAutoConfiguration.OnDatabase.class)
@EnableConfigurationProperties(CovetMigrationsProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
@ImportRuntimeHints(CovetRuntimeHints.class)
public final class CovetMigrationsAutoConfiguration {

    /** What the one database is called. */
    static final String DATABASE = "default";

    @Bean
    @ConditionalOnMissingBean(CovetConnectionDetails.class)
    PropertiesConnectionDetails covetConnectionDetails(CovetMigrationsProperties properties) {
        return new PropertiesConnectionDetails(properties);
    }

    @Bean
    MigrationDataSource covetMigrationDataSource(
            CovetConnectionDetails details,
            @CovetDataSource ObjectProvider<DataSource> qualified,
            ObjectProvider<DataSource> application) {
        return MigrationDataSource.choose(details, qualified.getIfAvailable(), application.getIfUnique());
    }

    @Bean
    CovetSchemaManagementProvider covetSchemaManagementProvider(ObjectProvider<MigrationDataSource> migrated) {
        return new CovetSchemaManagementProvider(migrated);
    }

    @Bean
    @ConditionalOnMissingBean
    MigrationTally migrationTally(CovetMigrationsProperties properties) {
        return new MigrationTally(properties.slowThreshold());
    }

    @Bean
    @ConditionalOnMissingBean(MigrationObservationConvention.class)
    DefaultMigrationObservationConvention migrationObservationConvention() {
        return new DefaultMigrationObservationConvention();
    }

    @Bean
    ObservedMigrations observedMigrations(
            ObjectProvider<ObservationRegistry> registry, MigrationObservationConvention convention) {
        return new ObservedMigrations(() -> registry.getIfUnique(() -> ObservationRegistry.NOOP), convention);
    }

    @Bean
    @ConditionalOnMissingBean
    MigratorSetup migratorSetup(
            CovetMigrationsProperties properties,
            MigrationDataSource dataSource,
            ApplicationContext context,
            ObjectProvider<JavaMigration> javaMigrations,
            ObjectProvider<MigrationSource> sources,
            ObjectProvider<MigrationListener> listeners,
            ObjectProvider<CovetMigrationsCustomizer> customizers) {
        var builder = new MigratorBuilder(properties);
        sources.orderedStream().forEach(builder::addSource);
        listeners.orderedStream().forEach(builder::addListener);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        var beans = new JavaMigrationBeans(javaMigrations);
        var database = new Database(DATABASE, dataSource.outsideOfTransactions(), properties.schema(), Dialects::of);
        return new MigratorSetup(
                database,
                new ApplicationMigrations(
                        ApplicationMigrations.locations(properties.locations()),
                        classLoader(context),
                        beans,
                        builder.sources()),
                builder.settings(),
                beans,
                new MigrationListeners(withOurs(builder.listeners(), properties, context)),
                new ScratchServer(
                        database, new PropertiesScratchConnector(properties.scratch(), dataSource.dataSource())),
                new DryRunSettings(
                        properties.dryRun().lockTimeout(), properties.dryRun().timeLimit(), false),
                new Audit(
                        database,
                        builder.settings().tablePrefix(),
                        properties.audit().settings(properties.slowThreshold()),
                        AuditOrigins.of(context, properties.environment())));
    }

    @Bean
    @ConditionalOnMissingBean
    CovetMigrations covetMigrations(MigratorSetup setup) {
        return new CovetMigrations(setup.migrator(), setup.dryRunner(), setup.dryRun());
    }

    /** Only who asks for it pays for it. */
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    Backups covetBackups(MigratorSetup setup, CovetMigrationsProperties properties) {
        return ApplicationBackups.of(setup, properties);
    }

    @Bean
    @ConditionalOnMissingBean
    CovetMigrationInitializer covetMigrationInitializer(
            CovetMigrations migrations,
            CovetMigrationsProperties properties,
            ObjectProvider<CovetMigrationStrategy> strategy,
            MigrationTally tally,
            ApplicationContext context) {
        var action = strategy.getIfAvailable(() -> CovetMigrations::migrate);
        return new CovetMigrationInitializer(migrations, new StartUp(properties, action, tally, context, DATABASE));
    }

    /** With lazy initialization an application without JPA would otherwise never migrate. */
    @Bean
    static LazyInitializationExcludeFilter covetMigrationInitializerIsNeverLazy() {
        return LazyInitializationExcludeFilter.forBeanTypes(CovetMigrationInitializer.class);
    }

    /** The log comes first, so that what others do on hearing of a migration is logged after it. */
    private static List<MigrationListener> withOurs(
            List<MigrationListener> others, CovetMigrationsProperties properties, ApplicationContext context) {
        var all = new ArrayList<MigrationListener>();
        all.add(new MigrationLog());
        all.add(new SlowMigrations(properties.slowThreshold(), properties.environment(), context));
        all.addAll(others);
        if (properties.backup().mode() == BackupMode.BEFORE_MIGRATE) {
            all.add(new BackupBeforeMigrations(context.getBeanProvider(Backups.class), properties.tablePrefix()));
        }
        all.add(new PublishingListener(properties.environment(), context));
        return all;
    }

    private static ClassLoader classLoader(ApplicationContext context) {
        return Objects.requireNonNullElseGet(context.getClassLoader(), ClassUtils::getDefaultClassLoader);
    }

    /** Whether there is anything to migrate. */
    static final class OnDatabase extends AnyNestedCondition {

        OnDatabase() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnBean(DataSource.class)
        static final class ADataSource {}

        @ConditionalOnBean(JdbcConnectionDetails.class)
        static final class ServiceConnection {}

        @ConditionalOnProperty("covet.migrations.url")
        static final class AUrlOfItsOwn {}
    }
}
