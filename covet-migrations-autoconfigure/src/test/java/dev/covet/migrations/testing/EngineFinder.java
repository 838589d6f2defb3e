package dev.covet.migrations.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds an engine's server, from the first that is there: the one that the environment names
 * ({@code COVET_TEST_MYSQL_URL}, with user and password in it or in {@code COVET_TEST_MYSQL_USERNAME} and
 * {@code COVET_TEST_MYSQL_PASSWORD}; the other engines likewise), a container, the binaries on the class path. SQLite
 * needs none.
 */
final class EngineFinder {

    private final Map<String, String> environment;

    EngineFinder(Map<String, String> environment) {
        this.environment = environment;
    }

    DatabaseSource find(TestEngine engine) {
        if (engine == TestEngine.SQLITE) {
            return new SqliteFiles(JvmFolder.instance().folder("sqlite"));
        }
        String url = variable(engine, "URL");
        if (url != null) {
            return new ServerDatabases(
                    ServerAddress.of(url, variable(engine, "USERNAME"), variable(engine, "PASSWORD")));
        }
        return start(engine);
    }

    private @Nullable String variable(TestEngine engine, String what) {
        return environment.get("COVET_TEST_%s_%s".formatted(engine, what));
    }

    private DatabaseSource start(TestEngine engine) {
        List<Starter> starters = List.of(EngineContainers::start, EngineFinder::startEmbedded);
        List<Exception> problems = new ArrayList<>();
        for (Starter starter : starters) {
            try {
                return new ServerDatabases(starter.start(engine));
            } catch (Exception e) {
                problems.add(e);
            }
        }
        return new MissingEngine(environment, problems, System.err::println);
    }

    private static ServerAddress startEmbedded(TestEngine engine) throws Exception {
        return switch (engine) {
            case POSTGRESQL -> EmbeddedPostgresql.start();
            case MARIADB -> EmbeddedMariadb.start();
            case MYSQL, SQLITE -> throw new UnsupportedOperationException("No embedded server exists.");
        };
    }

    private interface Starter {
        ServerAddress start(TestEngine engine) throws Exception;
    }
}
