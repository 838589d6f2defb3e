package dev.covet.migrations.database;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.schema.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where unqualified names lead to, and as whom. A script may change that for its own statements, as dumps do; our tables, the
 * next migration, and whoever gets the connection from a pool afterwards must not notice.
 */
final class Whereabouts {

    private final Connection connection;
    private final Dialect dialect;
    private @Nullable Place home;

    Whereabouts(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** @param role {@code null} where sessions have none that they could change */
    record Place(String names, @Nullable String role) {}

    /** Is told of each statement of a script before it is executed. */
    void before(String sql) throws SQLException {
        if (home == null && mayMove(sql)) {
            home = here();
        }
    }

    /**
     * Goes back to where the session was before the first statement that may have moved it.
     *
     * @return the place that was left; {@code null} when the session was not away
     */
    @Nullable
    Place goHome() throws SQLException {
        var to = home;
        if (to == null) {
            return null;
        }
        var left = here();
        go(to);
        home = null;
        return left;
    }

    /** Goes on where a script has led the session. */
    void goBack(Place place) throws SQLException {
        home = here();
        go(place);
    }

    private boolean mayMove(String sql) {
        return switch (dialect.engine()) {
            case POSTGRESQL -> Moves.ON_POSTGRESQL.matcher(sql).find();
            case MYSQL, MARIADB -> Moves.ON_MYSQL.matcher(sql).lookingAt();
            case SQLITE -> false;
        };
    }

    private @Nullable Place here() throws SQLException {
        var isPostgresql = dialect.engine() == Engine.POSTGRESQL;
        var query =
                isPostgresql ? "SELECT current_setting('search_path'), current_setting('role')" : "SELECT DATABASE()";
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            var names = row.next() ? row.getString(1) : null;
            return names == null ? null : new Place(names, isPostgresql ? row.getString(2) : null);
        }
    }

    private void go(Place place) throws SQLException {
        if (place.role() == null) {
            execute("USE " + dialect.quote(place.names()), List.of());
        } else {
            execute(
                    "SELECT set_config('role', ?, false), set_config('search_path', ?, false)",
                    List.of(place.role(), place.names()));
        }
    }

    private void execute(String sql, List<String> arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < arguments.size(); i++) {
                statement.setString(i + 1, arguments.get(i));
            }
            statement.execute();
        }
    }

    /** Statements that may move a session; a class of its own, as a start with nothing to do needs none of it. */
    private static final class Moves {

        static final Pattern ON_POSTGRESQL = Pattern.compile(
                "search_path|\\bset\\s+(?:session\\s+|local\\s+)?(?:role|schema)\\b|\\b(?:reset|discard)\\s",
                Pattern.CASE_INSENSITIVE);
        static final Pattern ON_MYSQL = Pattern.compile("\\s*use[\\s`]", Pattern.CASE_INSENSITIVE);

        private Moves() {}
    }
}
