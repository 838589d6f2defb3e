package dev.covet.migrations.lexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.covet.migrations.testing.TestEngine;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That the statements which the splitter has to find again are true ones, engines decide. */
class GoodStatementsTest {

    @ParameterizedTest
    @EnumSource
    void theEngineAcceptsEachStatementThatWasSplitOffTheirScript(TestEngine engine) throws SQLException {
        var expected = GoodStatements.of(engine.engine());

        var statements = StatementLexer.split(engine.engine(), String.join(";\n", expected));

        assertThat(statements).extracting(SqlStatement::sql).isEqualTo(expected);
        assertAccepted(engine, statements);
    }

    private static void assertAccepted(TestEngine engine, List<SqlStatement> statements) throws SQLException {
        try (var database = engine.freshDatabase();
                var connection = database.dataSource().getConnection()) {
            for (var each : statements) {
                assertThatCode(() -> {
                            try (var statement = connection.createStatement()) {
                                statement.execute(each.sql());
                            }
                        })
                        .as(each.sql())
                        .doesNotThrowAnyException();
            }
        }
    }
}
