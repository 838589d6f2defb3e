package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.sql;
import static dev.covet.migrations.migration.Migrations.withoutTransaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** PostgreSQL builds an index beside running writes only outside of transactions. */
class ConcurrentIndexTest extends RunnerContract {

    @Override
    TestEngine engine() {
        return TestEngine.POSTGRESQL;
    }

    @Test
    void anIndexIsBuiltConcurrentlyWhereTheMigrationSaysNever() {
        var run = migrator(withoutTransaction(migration(
                        "0001_index", sql("CREATE TABLE a (id int); CREATE INDEX CONCURRENTLY ix ON a (id)"))))
                .migrate(PlanRequest.everything());

        assertThat(run.completed()).hasSize(1);
        assertThat(database.query("SELECT indexname FROM pg_indexes WHERE tablename = 'a'"))
                .containsExactly(List.of("ix"));
        assertThat(database.query("SELECT state, statements_done FROM _covet_migrations"))
                .containsExactly(List.of("APPLIED", 2));
    }

    @Test
    void otherwiseTheServerRefusesItAndNothingStays() {
        var index = migration("0001_index", sql("CREATE TABLE a (id int); CREATE INDEX CONCURRENTLY ix ON a (id)"));

        assertThatThrownBy(() -> migrator(index).migrate(PlanRequest.everything()))
                .isInstanceOf(MigrationExecutionException.class)
                .hasMessageContaining("transactional: never");
        assertThat(database.tables()).doesNotContain("a");
    }

    @Test
    void manyNodesBuildItOnceAndDoNotBlockEachOther() throws Exception {
        database.execute("CREATE TABLE a AS SELECT generate_series(1, 200000) AS id");
        var index = withoutTransaction(migration("0001_index", sql("CREATE INDEX CONCURRENTLY ix ON a (id)")));

        var completed = atOnce(
                4,
                () -> migrator(index)
                        .migrate(PlanRequest.everything())
                        .completed()
                        .size());

        assertThat(completed).containsExactlyInAnyOrder(1, 0, 0, 0);
    }
}
