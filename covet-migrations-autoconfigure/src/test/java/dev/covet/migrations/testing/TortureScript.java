package dev.covet.migrations.testing;

import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.dialect.registry.Dialects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/** A script with everything that an engine's catalogue can hold. */
public final class TortureScript {

    private TortureScript() {}

    /** Executes the script on a new database. */
    public static void load(TestDatabase database) {
        database.execute(statements(database).toArray(String[]::new));
    }

    private static List<String> statements(TestDatabase database) {
        try (var connection = database.dataSource().getConnection()) {
            var version = connection.getMetaData().getDatabaseProductVersion();
            return statements(Server.of(database.engine(), version));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The statements of the script that the newest version of the engine executes. */
    public static List<String> statements(TestEngine engine) {
        return statements(Server.of(engine.engine(), "999.0"));
    }

    private static List<String> statements(Server server) {
        return Dialects.of(server).split(linesFor(server)).stream()
                .map(Step.Statement::sql)
                .toList();
    }

    /** The script without the blocks between {@code -- @min} with a newer version and {@code -- @end}. */
    private static String linesFor(Server server) {
        var kept = new StringBuilder();
        var skipping = false;
        for (var line : script(server).split("\n", -1)) {
            if (line.startsWith("-- @min ")) {
                var wanted = Server.of(server.engine(), line.substring("-- @min ".length()));
                skipping = !server.isAtLeast(wanted.major(), wanted.minor(), wanted.patch());
            } else if (line.startsWith("-- @end")) {
                skipping = false;
            }
            kept.append(skipping ? "" : line).append('\n');
        }
        return kept.toString();
    }

    private static String script(Server server) {
        var name = "/torture/torture." + server.engine().id() + ".sql";
        try (var script = TortureScript.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new AssertionError("There is no " + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
