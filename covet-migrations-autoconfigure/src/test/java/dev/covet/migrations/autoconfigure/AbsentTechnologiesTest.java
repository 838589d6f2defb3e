package dev.covet.migrations.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Applications that lack something which others have. Each runs in a process whose class path really lacks it, as a class
 * loader that merely hides classes does not show what a missing jar breaks.
 */
class AbsentTechnologiesTest {

    private static final String EVERYTHING_OPTIONAL =
            "actuator|health|micrometer-(core|metrics)|hibernate|jpa|jakarta.persistence"
                    + "|testcontainers|docker|jackson|webmvc|tomcat|servlet";

    @ParameterizedTest(name = "without {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "anything but JDBC; " + EVERYTHING_OPTIONAL + "; covetMigrations",
                "Hibernate; hibernate|jpa|jakarta.persistence; migrationsEndpoint migrationsHealthIndicator migrationMeters",
                "Micrometer's meters; micrometer-core|micrometer-metrics|micrometer-test"
                        + "; migrationsEndpoint migrationsHealthIndicator migrationsInfoContributor",
                "the actuator; actuator; migrationMeters covetEntityModels",
                "health; spring-boot-health; migrationsEndpoint migrationsInfoContributor migrationMeters",
                "test containers and Docker Compose; testcontainers|docker; migrationsEndpoint",
            })
    void anApplicationStartsWithWhatItHas(String what, String jars, String beans) throws Exception {
        try (TestDatabase database = TestEngine.SQLITE.freshDatabase()) {
            var output = run(Pattern.compile(jars.strip()), database);

            assertThat(output).as("without %s", what).contains("STARTED ");
            var line = output.lines()
                    .filter(candidate -> candidate.startsWith("STARTED "))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.split(" ")).contains(beans.strip().split(" "));
            assertThat(database.tables()).contains("books");
        }
    }

    private static String run(Pattern absent, TestDatabase database) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPathWithout(absent)));
        command.add(ReportingApplication.class.getName());
        Arrays.stream(Applications.dataSource(database)).map("--"::concat).forEach(command::add);
        command.add("--covet.migrations.locations=classpath:library");
        command.add("--management.endpoints.jmx.exposure.include=*");
        command.add("--spring.jmx.enabled=true");
        command.add("--spring.docker.compose.enabled=false");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static String classPathWithout(Pattern absent) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(".jar")
                        || !absent.matcher(Path.of(entry).getFileName().toString())
                                .find())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
