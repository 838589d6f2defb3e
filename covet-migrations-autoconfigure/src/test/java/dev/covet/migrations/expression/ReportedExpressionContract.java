package dev.covet.migrations.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.testing.DatabaseContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What this server's catalogue makes of expressions has the canonical spelling of what was declared. */
abstract class ReportedExpressionContract extends DatabaseContract {

    /** Creates the table {@code t} with the columns that the expressions are about. */
    protected abstract String table();

    /** A query for what is reported of the check {@code ck}. */
    protected abstract String check();

    /** A query for what is reported of the generated column {@code g}. */
    protected abstract String generated();

    /** A query for what is reported of the only expression of the index {@code ix}. */
    protected abstract String index();

    /** What follows {@code DROP INDEX ix}. */
    protected abstract String ofTable();

    @Test
    void meansWhatWasDeclared() throws SQLException {
        var differences = new ArrayList<String>();
        try (var connection = database.dataSource().getConnection()) {
            execute(connection, table());
            for (var expression : ReportedExpression.of(engine().engine())) {
                var declared = canonical(expression.declared());
                var reported = canonical(report(connection, expression));
                if (!declared.equals(reported)) {
                    differences.add(expression + "\n  declared " + declared + "\n  reported " + reported);
                }
            }
        }

        assertThat(differences).isEmpty();
    }

    private String canonical(String sql) {
        Engine engine = engine().engine();
        return CanonicalExpression.of(engine, sql, ReportedExpression.TYPES);
    }

    private String report(Connection connection, ReportedExpression expression) throws SQLException {
        var sql = expression.declared();
        return switch (expression.place()) {
            case "check" ->
                report(
                        connection,
                        "ALTER TABLE t ADD CONSTRAINT ck CHECK (" + sql + ")",
                        check(),
                        "ALTER TABLE t DROP CONSTRAINT ck");
            case "index" ->
                report(connection, "CREATE INDEX ix ON t ((" + sql + "))", index(), "DROP INDEX ix" + ofTable());
            default ->
                report(
                        connection,
                        "ALTER TABLE t ADD COLUMN g " + expression.place().substring("generated ".length())
                                + " GENERATED ALWAYS AS (" + sql + ") STORED",
                        generated(),
                        "ALTER TABLE t DROP COLUMN g");
        };
    }

    private static String report(Connection connection, String create, String query, String drop) throws SQLException {
        execute(connection, create);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            assertThat(row.next()).as(create).isTrue();
            return row.getString(1);
        } finally {
            execute(connection, drop);
        }
    }

    private static void execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage() + "\n" + sql, e);
        }
    }
}
