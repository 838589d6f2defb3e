package dev.covet.migrations.source;

import dev.covet.migrations.schema.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * The migration files of a class path, made while it can be listed for when it cannot: a native image has no folders. As a
 * text it has a line for each.
 *
 * @param paths paths of resources, sorted, none twice
 */
public record MigrationIndex(List<String> paths) {

    /** The resource that holds it. */
    public static final String RESOURCE = "META-INF/covet/migrations.index";

    public MigrationIndex {
        paths = List.copyOf(new TreeSet<>(paths));
    }

    /**
     * Makes the index of what the locations hold now, for every engine; directories need none and are left out, and so are
     * locations that are not there.
     *
     * @throws dev.covet.migrations.problem.ConfigurationException when something in a location leads out of it
     */
    public static MigrationIndex of(Collection<Location> locations, ClassLoader classLoader) {
        var paths = new TreeSet<String>();
        for (var engine : Engine.values()) {
            var folders = locations.stream()
                    .filter(ClasspathLocation.class::isInstance)
                    // An engine that the application never meets needs no folder.
                    .map(location -> location.on(engine).asOptional())
                    .toList();
            try (var listing = Listing.of(folders, classLoader)) {
                listing.files().forEach(file -> paths.add(file.path()));
            }
        }
        return new MigrationIndex(List.copyOf(paths));
    }

    /** Reads what {@link #toText} wrote; empty lines do not count. */
    public static MigrationIndex parse(String text) {
        return new MigrationIndex(
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    /** All indexes of a class path in one; without paths when there is none. */
    static MigrationIndex load(ClassLoader classLoader) throws IOException {
        var paths = new TreeSet<String>();
        for (var url : Collections.list(classLoader.getResources(RESOURCE))) {
            var connection = url.openConnection();
            connection.setUseCaches(false);
            try (var stream = connection.getInputStream()) {
                paths.addAll(parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                        .paths());
            }
        }
        return new MigrationIndex(List.copyOf(paths));
    }

    public String toText() {
        var text = new StringBuilder();
        paths.forEach(path -> text.append(path).append('\n'));
        return text.toString();
    }
}
