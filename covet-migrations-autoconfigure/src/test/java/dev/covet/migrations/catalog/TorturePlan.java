package dev.covet.migrations.catalog;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.schema.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A script with everything that an engine's catalogue can hold. Lines between {@code -- @min N} and {@code -- @end} are for
 * servers of at least that version, written as {@code 15} or {@code 8.0.16}.
 */
public record TorturePlan(String script) {

    private static final Pattern VERSIONED =
            Pattern.compile("^-- @min ([0-9.]+).*?$(.*?)^-- @end", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern OTHER_DATABASE = Pattern.compile("(?m)^.*(?:`Mixed Db`|DROP DATABASE|USE tort).*$");

    public static TorturePlan of(Engine engine) {
        var file = "/torture/torture." + engine.id() + ".sql";
        try (var stream = TorturePlan.class.getResourceAsStream(file)) {
            return new TorturePlan(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same in the database that it is run in: MySQL's and MariaDB's scripts make databases of fixed names. All of the first
     * goes into that one, and the second is left out.
     */
    public TorturePlan inOneDatabase() {
        return new TorturePlan(OTHER_DATABASE
                .matcher(script)
                .replaceAll("")
                .replace("CREATE DATABASE tort ", "ALTER DATABASE ")
                .replace("tort.", ""));
    }

    /** Executes what the session's server can do, and leaves the session where it was. */
    public void run(Session session) {
        statements(session).forEach(session::execute);
        session.goHome();
    }

    /** What the session's server can do, by its version. */
    public List<String> statements(Session session) {
        var known = VERSIONED
                .matcher(script)
                .replaceAll(
                        block -> Matcher.quoteReplacement(isAtLeast(session, block.group(1)) ? block.group(2) : ""));
        return session.dialect().split(known).stream().map(Step.Statement::sql).toList();
    }

    private static boolean isAtLeast(Session session, String version) {
        var numbers = Pattern.compile("\\.")
                .splitAsStream(version)
                .map(Integer::valueOf)
                .collect(Collectors.toList());
        while (numbers.size() < 3) {
            numbers.add(0);
        }
        return session.server().isAtLeast(numbers.get(0), numbers.get(1), numbers.get(2));
    }
}
