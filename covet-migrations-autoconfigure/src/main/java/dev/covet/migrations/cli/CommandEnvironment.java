package dev.covet.migrations.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/** The properties that make a command of an application. */
final class CommandEnvironment {

    private static final String ARGUMENTS = CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME;

    private CommandEnvironment() {}

    /** @param arguments those of the command line that are for the application */
    static void prepare(ConfigurableEnvironment environment, List<String> arguments) {
        var sources = environment.getPropertySources();
        sources.remove(ARGUMENTS);
        sources.addFirst(new MapPropertySource("covetCommandDefaults", defaults()));
        // Without our own options: --name would become the property 'name' and --debug that of Spring Boot.
        sources.addFirst(new SimpleCommandLinePropertySource(arguments.toArray(String[]::new)));
        sources.addFirst(new MapPropertySource("covetCommand", firm()));
        sources.addLast(new MapPropertySource("covetCommandFallbacks", fallbacks()));
    }

    /** What no argument may change, as a deployment may pass the same arguments to a command as to a server. */
    private static Map<String, Object> firm() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("covet.migrations.on-startup", "none");
        properties.put("spring.main.web-application-type", "none");
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.main.log-startup-info", false);
        properties.put("spring.main.keep-alive", false);
        properties.put("spring.jmx.enabled", false);
        properties.put("spring.application.admin.enabled", false);
        properties.put("spring.devtools.livereload.enabled", false);
        properties.put("spring.sql.init.mode", "never");
        properties.put("spring.jpa.hibernate.ddl-auto", "none");
        properties.put("spring.jpa.properties.jakarta.persistence.schema-generation.database.action", "none");
        // On SQLite, Hibernate would otherwise create helper tables of its own.
        properties.put("spring.jpa.properties.hibernate.query.mutation_strategy.persistent.create_tables", "false");
        return properties;
    }

    /**
     * What everything else overrides: a file of the application, too. MariaDB's driver logs each error of the server beside
     * throwing it, and the command has already said what it means.
     */
    private static Map<String, Object> fallbacks() {
        return Map.of("logging.level.org.mariadb", "error");
    }

    private static Map<String, Object> defaults() {
        return Map.of("logging.level.root", "warn");
    }
}
