package dev.covet.migrations.catalog.mysqlfamily;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A schema with one of everything an engine has. Its script makes databases of fixed names; here all goes into the test's
 * own, and what is meant for a second one is left out.
 */
final class TortureScript {

    private static final String OTHER_DATABASE = "`Mixed Db`";
    private static final Pattern COLLATION =
            Pattern.compile("CREATE DATABASE tort CHARACTER SET utf8mb4 COLLATE (\\w+)");
    private static final Pattern FROM_VERSION = Pattern.compile("-- @min (\\d+)\\.(\\d+)(?:\\.(\\d+))?");

    private final String text;

    private TortureScript(String text) {
        this.text = text;
    }

    static TortureScript of(TestDatabase database) {
        var resource = "/torture/torture." + database.engine().id() + ".sql";
        try (var stream = TortureScript.class.getResourceAsStream(resource)) {
            return new TortureScript(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void load(TestDatabase database, Session session) {
        database.execute("ALTER DATABASE " + database.name() + " CHARACTER SET utf8mb4 COLLATE " + collation());
        for (var statement : session.dialect().split(String.join("\n", linesFor(session)))) {
            var sql = statement.sql();
            if (!sql.contains("DATABASE ") && !sql.startsWith("USE ") && !sql.contains(OTHER_DATABASE)) {
                session.execute(sql.replace("tort.", ""));
            }
        }
    }

    private String collation() {
        var matcher = COLLATION.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("The script does not say which collation its database has.");
        }
        return matcher.group(1);
    }

    private List<String> linesFor(Session session) {
        var lines = new ArrayList<String>();
        var fits = true;
        for (var line : text.lines().toList()) {
            var from = FROM_VERSION.matcher(line);
            if (from.find()) {
                var patch = from.group(3) == null ? 0 : Integer.parseInt(from.group(3));
                fits = session.server()
                        .isAtLeast(Integer.parseInt(from.group(1)), Integer.parseInt(from.group(2)), patch);
            } else if (line.startsWith("-- @end")) {
                fits = true;
            } else if (fits) {
                lines.add(line);
            }
        }
        return lines;
    }
}
