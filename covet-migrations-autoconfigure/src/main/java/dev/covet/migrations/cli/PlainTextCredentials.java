package dev.covet.migrations.cli;

import dev.covet.migrations.validation.Fault;
import dev.covet.migrations.validation.Fault.Area;
import dev.covet.migrations.validation.Fault.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.OriginTrackedResource;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.PropertyPlaceholderHelper;

/**
 * Secrets that stand in the configuration as they are: in a file that is packaged with the application, or that everybody on
 * the machine can read, or on the command line. The default in an expression ${…:default} stands there as it is, too.
 * Environment variables, and values that such expressions bring from elsewhere, are where secrets should be: they are no
 * fault.
 */
final class PlainTextCredentials {

    private static final Pattern SECRET =
            Pattern.compile(".*(password|passwd|secret|secretkey|apikey|accesstoken|privatekey)");

    /** A password within a URL, as a parameter or before the host. */
    private static final Pattern IN_URL =
            Pattern.compile("jdbc:.*([?&;](password|pwd)=[^&;$]|//[^/@:]+:[^/@$]+@).*", Pattern.CASE_INSENSITIVE);

    /** Puts nothing into expressions ${…}, so that their defaults remain, and expressions that have none. */
    private static final PropertyPlaceholderHelper DEFAULTS = new PropertyPlaceholderHelper("${", "}", ":", '\\', true);

    private final ConfigurableEnvironment environment;

    PlainTextCredentials(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    List<Fault> find() {
        var faults = new ArrayList<Fault>();
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> properties) {
                for (var name : properties.getPropertyNames()) {
                    if (isSecret(name, properties.getProperty(name))) {
                        fault(properties, name).ifPresent(faults::add);
                    }
                }
            }
        }
        return faults;
    }

    private static boolean isSecret(String name, @Nullable Object value) {
        var text = value == null ? "" : DEFAULTS.replacePlaceholders(value.toString(), key -> null);
        if (text.isBlank() || text.startsWith("ENC(") || text.startsWith("{cipher}")) {
            return false;
        }
        var bare = name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
        return IN_URL.matcher(text).matches() || (SECRET.matcher(bare).matches() && !text.contains("${"));
    }

    private static Optional<Fault> fault(EnumerablePropertySource<?> source, String name) {
        if (source instanceof CommandLinePropertySource<?>) {
            return Optional.of(new Fault(
                    Area.SECURITY,
                    Severity.ADVICE,
                    "The property '" + name + "' is on the command line, which everybody on the machine can see.",
                    "the arguments of this process",
                    "Pass it as an environment variable, or in a file that only this user can read."));
        }
        var origin = OriginLookup.getOrigin(source, name);
        return resource(origin).flatMap(resource -> fault(name, origin, resource));
    }

    private static Optional<Fault> fault(String name, @Nullable Origin origin, Resource resource) {
        if (resource instanceof ClassPathResource) {
            return Optional.of(warning(
                    name,
                    "is packaged with the application, for everybody who gets hold of the jar or the repository",
                    origin));
        }
        return isReadableByAll(resource)
                ? Optional.of(warning(name, "is in a file that everybody on the machine can read", origin))
                : Optional.empty();
    }

    private static Fault warning(String name, String what, @Nullable Origin origin) {
        return new Fault(
                Area.SECURITY,
                Severity.WARNING,
                "The secret in '" + name + "' " + what + ".",
                String.valueOf(origin),
                "Let it come from outside: ${SOME_VARIABLE} in its place, a config tree, or a secret store. Change the secret, as"
                        + " it is known.");
    }

    private static Optional<Resource> resource(@Nullable Origin origin) {
        return origin instanceof TextResourceOrigin text
                ? Optional.ofNullable(text.getResource()).map(PlainTextCredentials::itself)
                : Optional.empty();
    }

    private static Resource itself(Resource resource) {
        return resource instanceof OriginTrackedResource tracked ? tracked.getResource() : resource;
    }

    private static boolean isReadableByAll(Resource resource) {
        try {
            return resource.isFile()
                    && Files.getPosixFilePermissions(Path.of(resource.getFile().getPath()))
                            .contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
