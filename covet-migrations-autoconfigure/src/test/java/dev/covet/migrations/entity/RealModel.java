package dev.covet.migrations.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The entities of a product, unpacked by the build from its published artifacts. */
public enum RealModel {
    KEYCLOAK("keycloak", "org/keycloak", Map.of()),
    KOGITO_DATA_INDEX(
            "kogito-data-index",
            "org/kie/kogito/index",
            Map.of(
                    "hibernate.physical_naming_strategy",
                    "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl")),
    MODULITH_EVENTS("modulith-events", "org/springframework/modulith", Map.of());

    private static final List<String> MARKS = List.of(
            "Ljakarta/persistence/Entity;",
            "Ljakarta/persistence/Embeddable;",
            "Ljakarta/persistence/MappedSuperclass;",
            "Ljakarta/persistence/Converter;");

    private final Path folder;
    private final String packageFolder;
    private final Map<String, Object> settings;
    private final ClassLoader classLoader;

    /** @param packageFolder where the product's own entities are; beside them are those of libraries */
    RealModel(String folder, String packageFolder, Map<String, Object> settings) {
        this.folder = Path.of("target", "real-models", folder);
        this.packageFolder = packageFolder;
        this.settings = settings;
        this.classLoader = new URLClassLoader(new URL[] {url(this.folder)}, RealModel.class.getClassLoader());
    }

    /** What the product tells Hibernate. */
    Map<String, Object> settings() {
        return settings;
    }

    /** Where its classes are; they stay off the class path, where some switch on auto-configurations. */
    ClassLoader classLoader() {
        return classLoader;
    }

    /** Everything that is mapped. */
    List<Class<?>> classes() {
        try (var files = Files.walk(folder.resolve(packageFolder))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(RealModel::isMapped)
                    .<Class<?>>map(this::load)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMapped(Path file) {
        try {
            var content = Files.readString(file, StandardCharsets.ISO_8859_1);
            return MARKS.stream().anyMatch(content::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Class<?> load(Path file) {
        var name = folder.relativize(file).toString();
        var type = name.substring(0, name.length() - ".class".length())
                .replace(file.getFileSystem().getSeparator(), ".");
        try {
            return Objects.requireNonNull(Class.forName(type, false, classLoader));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
