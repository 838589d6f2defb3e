package dev.covet.migrations.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.covet.migrations.autoconfigure.Applications;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.yaml.snakeyaml.Yaml;

/** The examples in docs/monitoring: they are well-formed, and use meters that there are. */
class MonitoringExamplesTest {

    private static final Path FOLDER = Path.of("..", "docs", "monitoring");
    private static final Pattern NAME = Pattern.compile("covet_[a-z_]+");
    private static final Pattern SUFFIX = Pattern.compile("_(total|count|sum|max)$");

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void rulesAndDashboardUseMetersThatThereAre() throws IOException {
        // The observation's timer, which is there once something was migrated.
        var names = new TreeSet<>(List.of("covet_migration_seconds"));
        Applications.on(database)
                .withConfiguration(AutoConfigurations.of(
                        MigrationsMetricsAutoConfiguration.class,
                        MigrationDriftAutoConfiguration.class,
                        AuditMetricsAutoConfiguration.class))
                .withBean(SimpleMeterRegistry.class)
                .run(context -> {
                    var registry = context.getBean(SimpleMeterRegistry.class);
                    context.getBeansOfType(MeterBinder.class).values().forEach(binder -> binder.bindTo(registry));
                    registry.getMeters().forEach(meter -> names.add(prometheusName(meter.getId())));
                });
        for (var file : List.of("alerts.yml", "grafana-dashboard.json")) {
            var used = NAME.matcher(Files.readString(FOLDER.resolve(file)))
                    .results()
                    .map(MatchResult::group)
                    .map(name -> SUFFIX.matcher(name).replaceFirst(""))
                    .toList();

            assertThat(used).as(file).hasSizeGreaterThan(6).isSubsetOf(names);
        }
    }

    @Test
    void theRulesAreRules() throws IOException {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file =
                new Yaml().load(Files.readString(FOLDER.resolve("alerts.yml")));

        assertThat(file.get("groups").get(0).get("rules"))
                .hasSizeGreaterThan(5)
                .allSatisfy(rule -> assertThat(rule).containsKeys("alert", "expr", "labels", "annotations"));
    }

    @Test
    void theDashboardHasPanels() throws IOException {
        List<String> kinds =
                JsonPath.read(Files.readString(FOLDER.resolve("grafana-dashboard.json")), "$.panels[*].type");

        assertThat(kinds).hasSizeGreaterThan(8).containsOnly("stat", "timeseries");
    }

    /** As Micrometer's naming convention for Prometheus does it. */
    private static String prometheusName(Meter.Id id) {
        var name = id.getName().replaceAll("[.-]", "_");
        var unit = id.getType() == Meter.Type.TIMER ? "seconds" : id.getBaseUnit();
        return unit == null || name.endsWith("_" + unit) ? name : name + "_" + unit;
    }
}
