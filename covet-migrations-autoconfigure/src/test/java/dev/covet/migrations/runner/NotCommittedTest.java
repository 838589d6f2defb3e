package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.source;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of migrations whose statements all succeeded, but which were rolled back in the end. */
class NotCommittedTest {

    private static final String CHILDREN = "CREATE TABLE parents (id int PRIMARY KEY);"
            + "CREATE TABLE children (id int PRIMARY KEY, parent int REFERENCES parents DEFERRABLE INITIALLY DEFERRED)";

    private final Migration tables = migration("0001_tables", sql(CHILDREN));
    private final Migration orphan = migration("0002_orphan", sql("INSERT INTO children VALUES (1, 7)"));
    private final Migration harmless = migration("0002_orphan", sql("INSERT INTO parents VALUES (7)"));
    private final List<String> heard = new ArrayList<>();

    private TestDatabase database;

    @BeforeEach
    void createDatabase() {
        database = TestEngine.POSTGRESQL.freshDatabase();
    }

    @AfterEach
    void dropDatabase() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void aFailureToCommitIsInTheHistory() {
        assertThatThrownBy(() -> migrate(false, tables, orphan))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("Migration '0002_orphan' could not be committed")
                .hasMessageContaining("Nothing of this migration is committed")
                .hasNoSuppressedExceptions();

        assertThat(history()).containsExactly(List.of("0001_tables", "APPLIED"), List.of("0002_orphan", "FAILED"));
        assertThat(heard).containsExactly("applied 0001_tables", "failed 0002_orphan");
    }

    @Test
    void aFailureToCommitAllAtOnceIsOneOfTheLastAndNoneIsCalledApplied() {
        assertThatThrownBy(() -> migrate(true, tables, orphan))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("Migration '0002_orphan' could not be committed")
                .hasNoSuppressedExceptions();

        assertThat(history()).containsExactly(List.of("0002_orphan", "FAILED"));
        assertThat(heard).containsExactly("failed 0002_orphan");
    }

    @Test
    void aMigrationThatSucceedsAfterAFailureHasTheTimeOfItsSuccess() {
        assertThatThrownBy(() -> migrate(false, tables, orphan)).isInstanceOf(MigrationExecutionException.class);
        database.execute("UPDATE _covet_migrations SET applied_at = TIMESTAMP '2001-01-01 00:00:00'");

        migrate(false, tables, harmless);

        assertThat(database.query("SELECT name, state FROM _covet_migrations WHERE applied_at > '2002-01-01'"))
                .containsExactly(List.of("0002_orphan", "APPLIED"));
    }

    private List<List<Object>> history() {
        return database.query("SELECT name, state FROM _covet_migrations ORDER BY id");
    }

    private void migrate(boolean together, Migration... migrations) {
        var rules = new PlanRules(OutOfOrder.WARN, Orphaned.REFUSE);
        var settings =
                new MigratorSettings("_covet_", rules, Duration.ofSeconds(10), Duration.ofSeconds(10), false, together);
        var covet = new Database("default", database.dataSource(), null, Dialects::of);
        new Migrator(covet, source(migrations), settings, new NoJavaSteps(), new Recorder(heard))
                .migrate(PlanRequest.everything());
    }
}
