package dev.covet.migrations.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page as one text with all its scripts and styles. Its policy allows these by their hashes and nothing else: whatever a
 * migration is called, it cannot run in the reader's browser, and nothing is asked of another host.
 */
final class DashboardPage {

    /** Built into the jar from web jars; in an application they are no dependencies. */
    private static final List<String> LIBRARIES = List.of("lib/chart.umd.min.js", "lib/cytoscape.min.js");

    private static final List<String> SCRIPTS = List.of(
            "core.js",
            "theme.js",
            "tables.js",
            "charts.js",
            "overview.js",
            "migrations.js",
            "pending.js",
            "failures.js",
            "graph.js",
            "schema.js",
            "audit.js",
            "main.js");

    private static final String CYTOSCAPE_RULE = ".__________cytoscape_container { position: relative; }";

    /** The library adds it unless it is there, which the policy forbids. */
    private static final String CYTOSCAPE_STYLE =
            "<style id=\"__________cytoscape_stylesheet\">" + CYTOSCAPE_RULE + "</style>";

    private volatile @Nullable String html;

    /** The page; made when it is asked for the first time. */
    String html() {
        var made = html;
        if (made == null) {
            made = assemble();
            html = made;
        }
        return made;
    }

    private static String assemble() {
        var styles = List.of(CYTOSCAPE_RULE, resource("dashboard.css"));
        // Ours come first: what is asked for is under way while the browser reads the libraries.
        var scripts = new ArrayList<String>();
        scripts.add(SCRIPTS.stream()
                .map(DashboardPage::resource)
                .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "})();\n")));
        LIBRARIES.forEach(library -> scripts.add(withoutSourceMap(resource(library))));
        return resource("index.html")
                .replace("{{policy}}", policy(styles, scripts))
                .replace("{{styles}}", CYTOSCAPE_STYLE + "\n<style>" + styles.get(1) + "</style>")
                .replace(
                        "{{scripts}}",
                        scripts.stream()
                                .map(script -> "<script>" + script + "</script>")
                                .collect(Collectors.joining("\n")));
    }

    private static String policy(List<String> styles, List<String> scripts) {
        return "default-src 'none'; script-src " + hashes(scripts) + "; style-src " + hashes(styles)
                + "; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hashes(List<String> texts) {
        return texts.stream().map(DashboardPage::hash).collect(Collectors.joining(" "));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Browsers' tools would ask for the map. */
    private static String withoutSourceMap(String script) {
        return script.replaceFirst("(?m)^//# sourceMappingURL=.*$", "");
    }

    /** Browsers hash what they read with one kind of line ends. */
    private static String resource(String name) {
        try (var stream = DashboardPage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The jar of Covet Migrations has no " + name
                        + " beside this class: it was packed without it. Take the jar as it was published.");
            }
            return new String(stream.readAllBytes(), UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
