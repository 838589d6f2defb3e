package dev.covet.migrations.plan;

import dev.covet.migrations.dialect.Script;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.lexer.SqlStatement;
import dev.covet.migrations.lexer.StatementLexer;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Engine;
import java.util.ArrayList;

/** COMMIT in the user's SQL would end the transaction that makes a migration all or nothing, without anyone noticing. */
final class TransactionControl {

    private TransactionControl() {}

    static void refuse(Engine engine, Script script) {
        var statements = new ArrayList<SqlStatement>();
        for (var step : script.steps()) {
            if (step instanceof Step.Statement statement) {
                statements.add(new SqlStatement(statement.sql(), statement.line()));
            }
        }
        StatementLexer.transactionControl(engine, statements).ifPresent(statement -> {
            throw new InvalidMigrationException(
                    "The statement '" + statement.sql() + "' on line " + statement.line()
                            + " would end the transaction that the migration runs in.",
                    "Remove it: each migration runs in a transaction of its own. If it must not, set transactional: never.");
        });
    }
}
