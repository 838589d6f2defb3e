package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.authoring.ScratchConnector;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.Problem;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Connects to scratch databases with the properties, else as the migrated database is connected to.
 *
 * @param migrated the data source of the migrated database
 */
record PropertiesScratchConnector(CovetMigrationsProperties.Scratch properties, DataSource migrated)
        implements ScratchConnector {

    @Override
    public boolean hasOwnServer() {
        return properties.url() != null;
    }

    @Override
    public DataSource server() {
        return properties.url() == null ? migrated : own(properties.url());
    }

    @Override
    public DataSource to(String url) {
        return properties.url() == null ? derived(url) : own(url);
    }

    private DataSource own(String url) {
        try {
            return DataSourceBuilder.create()
                    .type(SimpleDriverDataSource.class)
                    .url(url)
                    .username(properties.username())
                    .password(properties.password())
                    .build();
        } catch (RuntimeException e) {
            throw impossible(e);
        }
    }

    private DataSource derived(String url) {
        try {
            return DataSourceBuilder.derivedFrom(migrated)
                    .type(SimpleDriverDataSource.class)
                    .url(url)
                    .build();
        } catch (RuntimeException e) {
            throw impossible(e);
        }
    }

    private static ConfigurationException impossible(RuntimeException e) {
        return new ConfigurationException(
                List.of(new Problem(
                        "A data source for a scratch database cannot be made: " + e.getMessage(),
                        "covet.migrations.scratch",
                        "Set url, username and password there.")),
                e);
    }
}
