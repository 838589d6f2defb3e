package dev.covet.migrations.source;

import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.migration.Version;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Engine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header of an SQL file: {@code key=value} pairs, of which those that are not reserved go to the metadata. */
final class SqlHeader {

    private static final List<String> RESERVED =
            List.of("dependsOn", "app", "version", "transactional", "description", "engines");

    /** Takes what is wrong with a line. */
    interface Problems {

        void add(int line, String what, String fix);
    }

    private final Problems problems;
    private final Map<String, String> pairs = new LinkedHashMap<>();
    private final List<Engine> engines = new ArrayList<>();
    private @Nullable Version version;

    SqlHeader(Problems problems) {
        this.problems = problems;
    }

    /** Reads one line, of which there may be several. */
    void line(int number, String text) {
        var words = new HeaderWords(text);
        while (words.hasNext()) {
            var word = words.next();
            if (word.key().isEmpty() || word.value() == null) {
                problems.add(
                        number,
                        "The header holds '" + word.written() + "', which is not key=value.",
                        "Write key=value, and values with blanks in double quotes: description=\"Add users\". A section"
                                + " begins with '-- covet:up' or '-- covet:down', without a blank behind the colon.");
            } else {
                pair(number, word.key(), word.value());
            }
        }
    }

    Optional<String> app() {
        return Optional.ofNullable(pairs.get("app"));
    }

    String description() {
        return pairs.getOrDefault("description", "");
    }

    Optional<Version> version() {
        return Optional.ofNullable(version);
    }

    /** The names behind {@code dependsOn}; an empty list when nothing stands there, empty when it is not stated. */
    Optional<List<String>> dependsOn() {
        return Optional.ofNullable(pairs.get("dependsOn")).map(SqlHeader::names);
    }

    TransactionMode transactional() {
        return "never".equals(pairs.get("transactional")) ? TransactionMode.NEVER : TransactionMode.AUTO;
    }

    List<Engine> engines() {
        return engines;
    }

    Map<String, String> metadata() {
        var metadata = new LinkedHashMap<>(pairs);
        RESERVED.forEach(metadata::remove);
        return metadata;
    }

    private void pair(int number, String key, String value) {
        if (pairs.putIfAbsent(key, value) != null) {
            problems.add(number, "The header has the key '" + key + "' twice.", "Remove one of them.");
        } else if (RESERVED.contains(key)) {
            check(number, key, value);
        } else {
            // Else a misspelt 'dependson' would be metadata, and the dependency forgotten.
            RESERVED.stream()
                    .filter(reserved -> Spelling.bare(reserved).equals(Spelling.bare(key)))
                    .forEach(reserved ->
                            problems.add(number, "The header has no key '" + key + "'.", "Write '" + reserved + "'."));
        }
    }

    private void check(int number, String key, String value) {
        switch (key) {
            case "app" ->
                AppName.check(value).ifPresent(problem -> problems.add(number, problem.what(), problem.fix()));
            case "version" -> readVersion(number, value);
            case "engines" -> names(value).forEach(id -> readEngine(number, id));
            case "transactional" -> {
                if (!value.equals("auto") && !value.equals("never")) {
                    problems.add(
                            number,
                            "The key 'transactional' takes auto or never, but this is '" + value + "'.",
                            "Write transactional=auto or transactional=never.");
                }
            }
            default -> {
                // Any text will do.
            }
        }
    }

    private void readVersion(int number, String value) {
        try {
            version = Version.parse(value);
        } catch (InvalidMigrationException e) {
            e.problems().forEach(problem -> problems.add(number, problem.what(), problem.fix()));
        }
    }

    private void readEngine(int number, String id) {
        Engine.ofId(id)
                .ifPresentOrElse(
                        engines::add,
                        () -> problems.add(number, "There is no engine '" + id + "'.", EngineIds.fix(id)));
    }

    private static List<String> names(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
