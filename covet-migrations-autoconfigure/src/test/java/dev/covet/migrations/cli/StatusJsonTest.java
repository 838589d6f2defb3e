package dev.covet.migrations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.actuate.MigrationsEndpoint;
import dev.covet.migrations.autoconfigure.Applications;
import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.cli.CommandLineRun.Application;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class StatusJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @TempDir
    private Path folder;

    @Test
    void isWhatTheEndpointAnswers() {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            var migrations = new MigrationFolder(folder).withBooks();
            var application = Application.on(database, migrations);
            assertThat(application.run("migrate", "0001_create_books").exitCode())
                    .isZero();

            var run = application.run("status", "--json");

            Applications.on(database)
                    .withPropertyValues(
                            "covet.migrations.locations=" + migrations.location(), "covet.migrations.on-startup=none")
                    .run(context -> {
                        var endpoint = new MigrationsEndpoint(
                                context.getBean(CovetMigrations.class), context.getBean(MigratorSetup.class));
                        assertThat(JSON.readTree(run.out()))
                                .isEqualTo(JSON.readTree(JSON.writeValueAsString(endpoint.migrations())));
                    });
        }
    }
}
