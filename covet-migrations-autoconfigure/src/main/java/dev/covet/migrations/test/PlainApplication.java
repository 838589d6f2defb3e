package dev.covet.migrations.test;

import dev.covet.migrations.autoconfigure.CovetMigrationsAutoConfiguration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** An application that has migrations and a data source, and nothing else. */
final class PlainApplication {

    private PlainApplication() {}

    static ConfigurableApplicationContext start(DataSource dataSource, List<String> locations) {
        var application = new AnnotationConfigApplicationContext();
        application.getEnvironment().getPropertySources().addFirst(properties(locations));
        application.registerBean("dataSource", DataSource.class, () -> dataSource);
        application.register(CovetMigrationsAutoConfiguration.class);
        application.refresh();
        return application;
    }

    private static MapPropertySource properties(List<String> locations) {
        return new MapPropertySource(
                "migrationTests",
                locations.isEmpty()
                        ? Map.of("covet.migrations.on-startup", "none")
                        : Map.of(
                                "covet.migrations.on-startup", "none",
                                "covet.migrations.locations", String.join(",", locations)));
    }
}
