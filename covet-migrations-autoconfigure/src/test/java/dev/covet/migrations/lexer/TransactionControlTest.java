package dev.covet.migrations.lexer;

import static dev.covet.migrations.schema.Engine.MARIADB;
import static dev.covet.migrations.schema.Engine.MYSQL;
import static dev.covet.migrations.schema.Engine.POSTGRESQL;
import static dev.covet.migrations.schema.Engine.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.Engine;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionControlTest {

    private static Optional<String> control(Engine engine, String script) {
        return StatementLexer.transactionControl(engine, StatementLexer.split(engine, script))
                .map(SqlStatement::sql);
    }

    @ParameterizedTest
    @EnumSource
    void theFirstStatementThatBeginsOrEndsATransactionIsFoundWithItsLine(Engine engine) {
        var statements = StatementLexer.split(engine, "SELECT 'COMMIT';\n/* it */ commit /* now */;\nBEGIN;");

        assertThat(StatementLexer.transactionControl(engine, statements)).contains(new SqlStatement("commit", 2));
    }

    @ParameterizedTest
    @EnumSource
    void namesTextsAndSavepointsAreNone(Engine engine) {
        assertThat(control(engine, "SELECT 1 AS begin; INSERT INTO t VALUES ('BEGIN'); CREATE TABLE commits (a INT)"))
                .isEmpty();
        assertThat(control(engine, "SAVEPOINT a; ROLLBACK TO SAVEPOINT a; ROLLBACK TO a; RELEASE SAVEPOINT a"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void rollbackIsOne(Engine engine) {
        assertThat(control(engine, "SELECT 1; ROLLBACK;")).contains("ROLLBACK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN ISOLATION LEVEL SERIALIZABLE",
                "START TRANSACTION",
                "END",
                "ABORT",
                "PREPARE TRANSACTION 'x'"
            })
    void postgresqlHasMoreWords(String sql) {
        assertThat(control(POSTGRESQL, sql)).contains(sql);
        assertThat(control(POSTGRESQL, "DO $$ BEGIN COMMIT; END $$; PREPARE a AS SELECT 1; SET autocommit = 1"))
                .isEmpty();
    }

    @Test
    void sqliteBeginsAndEndsInItsOwnWays() {
        assertThat(control(SQLITE, "BEGIN IMMEDIATE")).isPresent();
        assertThat(control(SQLITE, "END TRANSACTION")).isPresent();
        assertThat(control(SQLITE, "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END;"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET autocommit = 0",
                "SET AUTOCOMMIT=1",
                "SET a = (1), SESSION autocommit := 0",
                "SET @@autocommit = 0",
                "SET @old = @@autocommit, @@session.autocommit = 0",
                "/*!40101 SET autocommit=0 */",
                "START TRANSACTION",
                "BEGIN",
                "BEGIN WORK",
                "XA START 'x'"
            })
    void mysqlAndMariadbAlsoSwitchAutocommit(String sql) {
        assertThat(control(MYSQL, sql)).contains(sql);
        assertThat(control(MARIADB, sql)).contains(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET @autocommit = 0",
                "SET @old = @@autocommit",
                "SET GLOBAL autocommit = 0",
                "SET @@global.autocommit = 0",
                "SET a = 'autocommit = 0'",
                "START REPLICA",
                "BEGIN NOT ATOMIC COMMIT; END"
            })
    void whatDoesNotTouchTheSessionsTransactionIsNone(String sql) {
        assertThat(control(MARIADB, sql)).isEmpty();
    }
}
