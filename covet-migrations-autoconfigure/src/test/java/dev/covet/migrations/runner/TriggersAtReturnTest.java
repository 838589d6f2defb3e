package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Triggers have met these rows already when they were written first. */
class TriggersAtReturnTest {

    abstract static class Contract extends MembersContract {

        abstract List<String> trigger();

        private Migrator rolledBack() {
            threeMembers();
            execute("CREATE TABLE changes (id bigint)");
            var migrator = migrated(members, migration("0002_drop", new DropColumn("members", "name")));
            trigger().forEach(this::execute);
            migrator.rollback(new RollbackRequest.Steps(1), true);
            return migrator;
        }

        @Test
        void doNotFireWhereTheEngineCanKeepThemFromIt() {
            rolledBack();

            var isSilent = dialect().rowTransfer().silencing("members").isPresent();
            assertThat(rows("SELECT id FROM changes")).hasSize(isSilent ? 0 : 3);
        }

        @Test
        void fireAgainAfterwards() {
            rolledBack();

            execute("UPDATE members SET balance = 9 WHERE id = 1");

            assertThat(rows("SELECT id FROM changes")).contains("1");
        }

        @Test
        void areToldBeforehandWhereTheyFire() {
            threeMembers();
            execute("CREATE TABLE changes (id bigint)");
            var migrator = migrated(members, migration("0002_drop", new DropColumn("members", "name")));
            trigger().forEach(this::execute);

            var warnings =
                    migrator.validateRollback(new RollbackRequest.Steps(1)).warnings();

            var isSilent = dialect().rowTransfer().silencing("members").isPresent();
            assertThat(warnings.stream().anyMatch(warning -> warning.contains("triggers of 'members'")))
                    .isEqualTo(!isSilent);
        }
    }

    @Nested
    class OnPostgresql extends Contract {

        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }

        @Override
        List<String> trigger() {
            return List.of(
                    "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS"
                            + " 'BEGIN INSERT INTO changes VALUES (NEW.id); RETURN NEW; END'",
                    "CREATE TRIGGER noting AFTER UPDATE ON members FOR EACH ROW EXECUTE FUNCTION note()");
        }
    }

    abstract static class OnMysqlFamily extends Contract {

        @Override
        List<String> trigger() {
            return List.of(
                    "CREATE TRIGGER noting AFTER UPDATE ON members FOR EACH ROW INSERT INTO changes VALUES (NEW.id)");
        }
    }

    @Nested
    class OnMysql extends OnMysqlFamily {

        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }
    }

    @Nested
    class OnMariadb extends OnMysqlFamily {

        @Override
        TestEngine engine() {
            return TestEngine.MARIADB;
        }
    }

    @Nested
    class OnSqlite extends Contract {

        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }

        @Override
        List<String> trigger() {
            return List.of("CREATE TRIGGER noting AFTER UPDATE ON members"
                    + " BEGIN INSERT INTO changes VALUES (NEW.id); END");
        }
    }
}
