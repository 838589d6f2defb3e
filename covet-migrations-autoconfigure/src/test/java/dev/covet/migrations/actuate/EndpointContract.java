package dev.covet.migrations.actuate;

import dev.covet.migrations.autoconfigure.Applications;
import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.testing.DatabaseContract;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Tests of an endpoint. Each finds an {@link #application} that exposes it and has two {@link #migrations}. */
public abstract class EndpointContract extends DatabaseContract {

    private final String endpoint;
    private final Class<?>[] configurations;

    @TempDir
    private Path folder;

    protected MigrationFolder migrations;
    protected ApplicationContextRunner application;

    /** @param configurations what brings the endpoint, besides the migrations' own */
    protected EndpointContract(String endpoint, Class<?>... configurations) {
        this.endpoint = endpoint;
        this.configurations = configurations;
    }

    @BeforeEach
    void makeApplication() {
        migrations = new MigrationFolder(folder).withBooks();
        application = Applications.on(database)
                .withConfiguration(AutoConfigurations.of(EndpointAutoConfiguration.class))
                .withConfiguration(AutoConfigurations.of(configurations))
                .withPropertyValues(
                        "spring.application.name=library",
                        "covet.migrations.locations=" + migrations.location(),
                        "management.endpoints.web.exposure.include=" + endpoint);
    }
}
