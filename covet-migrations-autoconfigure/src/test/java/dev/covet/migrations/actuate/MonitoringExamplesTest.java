package dev.covet.migrations.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.covet.migrations.autoconfigure.Applications;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.yaml.snakeyaml.Yaml;

/** The examples in docs/monitoring: they are well-formed, and use meters that there are. */
class MonitoringExamplesTest {

    private static final Path FOLDER = Path.of("..", "docs", "monitoring");
    private static final Pattern NAME = Pattern.compile("covet_[a-z_]+");
    private static final Pattern LABELS =
            Pattern.compile("\\b(?:by|on) \\(([a-z_, ]+)\\)|[{,](\\w+)=~?\"|\\{\\{ ?(?:\\$labels\\.)?(\\w+) ?\\}\\}");

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void rulesAndDashboardUseMetersThatThereAre() throws IOException {
        var names = new TreeSet<String>();
        // The observation's timer, which is there once something was migrated.
        List.of("count", "sum", "max").forEach(part -> names.add("covet_migration_seconds_" + part));
        meters().forEach(meter -> names.addAll(prometheusNames(meter)));

        for (var file : List.of("alerts.yml", "alerts.test.yml", "grafana-dashboard.json")) {
            assertThat(found(NAME, file)).as(file).hasSizeGreaterThan(6).isSubsetOf(names);
        }
    }

    @Test
    void rulesAndDashboardUseLabelsThatThereAre() throws IOException {
        // Prometheus adds the first two, and the observation has a direction.
        var labels = new TreeSet<>(List.of("job", "instance", "direction"));
        meters().forEach(meter -> meter.getId().getTags().forEach(tag -> labels.add(tag.getKey())));

        for (var file : List.of("alerts.yml", "grafana-dashboard.json")) {
            var used = found(LABELS, file).stream()
                    .flatMap(list -> Stream.of(list.split(",\\s*")))
                    .toList();

            assertThat(used).as(file).contains("database").isSubsetOf(labels);
        }
    }

    private List<Meter> meters() {
        var meters = new ArrayList<Meter>();
        Applications.on(database)
                .withConfiguration(AutoConfigurations.of(
                        MigrationsMetricsAutoConfiguration.class,
                        MigrationDriftAutoConfiguration.class,
                        AuditMetricsAutoConfiguration.class))
                .withBean(SimpleMeterRegistry.class)
                .run(context -> {
                    var registry = context.getBean(SimpleMeterRegistry.class);
                    context.getBeansOfType(MeterBinder.class).values().forEach(binder -> binder.bindTo(registry));
                    meters.addAll(registry.getMeters());
                });
        return meters;
    }

    /** What the pattern's groups, or the pattern as a whole, match in a file. */
    private static List<String> found(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(FOLDER.resolve(file)).replace("\\\"", "\""))
                .results()
                .flatMap(match -> match.groupCount() == 0
                        ? Stream.of(match.group())
                        : IntStream.rangeClosed(1, match.groupCount())
                                .mapToObj(match::group)
                                .filter(Objects::nonNull))
                .toList();
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

    /** As Micrometer's naming convention for Prometheus does it, and its registry for the parts of a timer. */
    private static List<String> prometheusNames(Meter meter) {
        var id = meter.getId();
        var name = id.getName().replaceAll("[.-]", "_");
        return switch (id.getType()) {
            case COUNTER -> List.of(withUnit(name, id.getBaseUnit()) + "_total");
            case TIMER -> {
                var parts = meter instanceof FunctionTimer ? List.of("count", "sum") : List.of("count", "sum", "max");
                yield parts.stream().map(part -> name + "_seconds_" + part).toList();
            }
            default -> List.of(withUnit(name, id.getBaseUnit()));
        };
    }

    private static String withUnit(String name, @Nullable String unit) {
        return unit == null || name.endsWith("_" + unit) ? name : name + "_" + unit;
    }
}
