package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.Problem;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The data source that migrations use. It is wrapped, as one more bean of type {@link DataSource} would take JPA away from an
 * application that has a single one.
 */
record MigrationDataSource(DataSource dataSource) {

    private static final String OWN_CONNECTION =
            "covet.migrations.url, username, password and driver-class-name, or the connection details bean";

    /**
     * Chooses: the qualified one, else one of our own for a URL, else the application's under another user, else the
     * application's.
     *
     * @param qualified the one marked for migrations; {@code null} when there is none
     * @param application the application's own; {@code null} when there is none, or more than one and none is primary
     */
    static MigrationDataSource choose(
            CovetConnectionDetails details, @Nullable DataSource qualified, @Nullable DataSource application) {
        if (qualified != null) {
            return new MigrationDataSource(qualified);
        }
        if (details.getJdbcUrl() != null) {
            return new MigrationDataSource(own(details, details.getJdbcUrl()));
        }
        if (application == null) {
            throw noneOrMany();
        }
        return new MigrationDataSource(details.getUsername() == null ? application : derived(details, application));
    }

    /**
     * Where migrations get their connections: not one that is in a transaction of the application's, which they would commit
     * with their own.
     */
    DataSource outsideOfTransactions() {
        var target = dataSource;
        while (target instanceof TransactionAwareDataSourceProxy proxy && proxy.getTargetDataSource() != null) {
            target = proxy.getTargetDataSource();
        }
        return target;
    }

    private static DataSource own(CovetConnectionDetails details, String url) {
        if (!url.startsWith("jdbc:")) {
            // The URL itself stays out of the message: others than JDBC's usually carry a password.
            throw new ConfigurationException(List.of(new Problem(
                    "The URL for migrations is no JDBC URL.",
                    OWN_CONNECTION,
                    "Begin it with jdbc:, such as jdbc:postgresql://localhost:5432/shop.")));
        }
        return build(
                DataSourceBuilder.create().type(SimpleDriverDataSource.class).url(url), details);
    }

    private static DataSource derived(CovetConnectionDetails details, DataSource application) {
        return build(DataSourceBuilder.derivedFrom(application).type(SimpleDriverDataSource.class), details);
    }

    private static DataSource build(DataSourceBuilder<SimpleDriverDataSource> builder, CovetConnectionDetails details) {
        var driver = details.getDriverClassName();
        try {
            builder.username(details.getUsername()).password(details.getPassword());
            return driver == null
                    ? builder.build()
                    : builder.driverClassName(driver).build();
        } catch (RuntimeException e) {
            throw new ConfigurationException(
                    List.of(new Problem(
                            "A data source for migrations cannot be made: " + e.getMessage(),
                            OWN_CONNECTION,
                            "Correct the properties, add the driver to the class path, or declare the data source yourself as"
                                    + " a bean with @CovetDataSource.")),
                    e);
        }
    }

    private static ConfigurationException noneOrMany() {
        return new ConfigurationException(
                "Which data source to migrate is not clear: there is none, or several and none is primary.",
                "Mark one as @Primary or with @CovetDataSource, or set covet.migrations.url.");
    }
}
