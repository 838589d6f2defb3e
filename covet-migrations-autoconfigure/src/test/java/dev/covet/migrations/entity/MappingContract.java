package dev.covet.migrations.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a kind of mapping is read on an engine. Hibernate's own validation must accept what is created from it. */
abstract class MappingContract {

    abstract TestEngine engine();

    /** The outline with other lines on some engines. */
    final String on(List<TestEngine> engines, String outline, String line, String replacement) {
        assertThat(outline).contains(line);
        return engines.contains(engine()) ? outline.replace(line, replacement) : outline;
    }

    /** The outline with its names in lower case where the engine makes them so when nobody quotes them. */
    final String folded(String outline) {
        return engine() == TestEngine.POSTGRESQL ? outline.toLowerCase(Locale.ROOT) : outline;
    }

    final void assertRead(String expected, Class<?>... entities) {
        assertRead(expected, Map.of(), entities);
    }

    /** For names and types that Hibernate's own validation does not find again. */
    final void assertReadAndCreated(String expected, Class<?>... entities) {
        try (var database = MappedDatabase.of(engine(), entities)) {
            var read = database.read();

            assertThat(Outline.of(read)).isEqualTo(expected);
            database.create(read);
        }
    }

    /** @param settings Hibernate's */
    final void assertRead(String expected, Map<String, Object> settings, Class<?>... entities) {
        try (var database = MappedDatabase.of(engine(), List.of(entities), settings)) {
            var read = database.read();

            assertThat(Outline.of(read)).isEqualTo(expected);
            database.create(read);
            assertThat(database.faults()).isEmpty();
        }
    }
}
