package dev.covet.migrations.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** What development environments know of our properties. */
class ConfigurationMetadataTest {

    private static final String RESOURCE = "META-INF/spring-configuration-metadata.json";

    private final DocumentContext metadata = metadata();

    @Test
    void everyPropertyIsThereWithADescription() {
        var names = names("covet.migrations", CovetMigrationsProperties.class).toList();

        assertThat(ours()).extracting(property -> property.get("name")).containsExactlyInAnyOrderElementsOf(names);
        assertThat(ours())
                .allSatisfy(property ->
                        assertThat(property.get("description")).asString().endsWith("."));
    }

    @Test
    void defaultsAreToldWhereThereAreAny() {
        assertThat(defaultOf("covet.migrations.on-startup")).isEqualTo("migrate");
        assertThat(defaultOf("covet.migrations.locations")).isEqualTo("classpath:db/covet");
        assertThat(defaultOf("covet.migrations.table-prefix")).isEqualTo("_covet_");
        assertThat(defaultOf("covet.migrations.lock.timeout")).isEqualTo("5m");
        assertThat(defaultOf("covet.migrations.lock.lease")).isEqualTo("30s");
        assertThat(defaultOf("covet.migrations.slow-threshold")).isEqualTo("60s");
        assertThat(defaultOf("covet.migrations.source-directory")).isEqualTo("src/main/resources/db/covet");
    }

    @Test
    void hintsNameOnlyPropertiesThatExist() {
        List<String> hinted = metadata.read("$.hints[*].name");
        List<String> known = metadata.read("$.properties[*].name");

        assertThat(hinted).contains("covet.migrations.on-startup", "covet.migrations.locations");
        assertThat(known).containsAll(hinted);
    }

    @Test
    void everyPropertyIsInTheReference() throws IOException {
        var reference = Files.readString(Path.of("..", "docs", "configuration.md"));

        assertThat(ours())
                .extracting(property -> ((String) property.get("name")).substring("covet.migrations.".length()))
                .allSatisfy(name -> assertThat(reference).contains("`" + name + "`"));
    }

    @Test
    void theEndpointsAccessIsReadOnlyByDefault() {
        assertThat(defaultOf("management.endpoint.migrationdrift.access")).isEqualTo("read_only");
        assertThat(defaultOf("management.endpoint.migrations.access")).isEqualTo("read_only");
    }

    private List<Map<String, Object>> ours() {
        List<Map<String, Object>> all = metadata.read("$.properties");
        return all.stream()
                .filter(property -> ConfigurationPropertyName.of("covet.migrations")
                        .isAncestorOf(ConfigurationPropertyName.of((String) property.get("name"))))
                .toList();
    }

    private Object defaultOf(String property) {
        List<Object> values = metadata.read("$.properties[?(@.name == '" + property + "')].defaultValue");
        return values.get(0);
    }

    private static Stream<String> names(String prefix, Class<?> type) {
        return Stream.of(type.getRecordComponents()).flatMap(component -> {
            var name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
            return component.getType().isRecord() ? names(name, component.getType()) : Stream.of(name);
        });
    }

    /** Of the main classes, not of another jar. */
    private static DocumentContext metadata() {
        try {
            var loader = CovetMigrationsProperties.class.getClassLoader();
            var resources = loader.getResources(RESOURCE);
            while (resources.hasMoreElements()) {
                try (var stream = resources.nextElement().openStream()) {
                    var document = JsonPath.parse(stream);
                    List<String> found = document.read("$.properties[?(@.name == 'covet.migrations.enabled')].name");
                    if (!found.isEmpty()) {
                        return document;
                    }
                }
            }
            throw new AssertionError("There is no " + RESOURCE + " of ours");
        } catch (IOException e) {
            throw new AssertionError(RESOURCE + " cannot be read", e);
        }
    }
}
