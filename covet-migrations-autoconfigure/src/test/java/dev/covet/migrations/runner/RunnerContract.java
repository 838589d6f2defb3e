package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.source;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.plan.MigrationStatus;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.testing.StatementCounter;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh database and migrators on it. */
abstract class RunnerContract {

    final Migration users = migration("0001_users", createTable("users"));
    final Migration orders = migration("0002_orders", createTable("orders"));

    TestDatabase database;

    abstract TestEngine engine();

    @BeforeEach
    void createDatabase() {
        database = engine().freshDatabase();
    }

    @AfterEach
    void dropDatabase() {
        if (database != null) {
            database.close();
        }
    }

    int statementsFor(int migrations) {
        try (var other = engine().freshDatabase()) {
            var all = new ArrayList<Migration>();
            for (var number = 1; number <= migrations; number++) {
                all.add(migration("%04d_step".formatted(number), createTable("t" + number)));
            }
            var counter = StatementCounter.on(other.dataSource());
            migrator(counter.dataSource(), settings(), all.toArray(Migration[]::new))
                    .migrate(PlanRequest.everything());
            return counter.statements().size();
        }
    }

    Engine other() {
        return Arrays.stream(Engine.values())
                .filter(engine -> engine != engine().engine())
                .findFirst()
                .orElseThrow();
    }

    List<MigrationState> states(Migrator migrator) {
        return migrator.status().migrations().stream()
                .map(MigrationStatus::state)
                .toList();
    }

    String history() {
        return dialect().quote("_covet_migrations");
    }

    Dialect dialect() {
        return Dialects.of(new Server(engine().engine(), "", 99, 0, 0));
    }

    Migrator migrator(Migration... migrations) {
        return migrator(database.dataSource(), settings(), migrations);
    }

    static Migrator migrator(DataSource dataSource, MigratorSettings settings, Migration... migrations) {
        return new Migrator(
                covet(dataSource), source(migrations), settings, new NoJavaSteps(), new MigrationListener() {});
    }

    static Database covet(DataSource dataSource) {
        return new Database("default", dataSource, null, Dialects::of);
    }

    static MigratorSettings settings() {
        return new MigratorSettings("_covet_", rules(), Duration.ofSeconds(60), Duration.ofSeconds(10), false, false);
    }

    static PlanRules rules() {
        return new PlanRules(OutOfOrder.WARN, Orphaned.REFUSE);
    }

    static CreateTable createTable(String name) {
        return new CreateTable(Table.of(
                        name,
                        List.of(
                                Column.of("id", ColumnType.parse("integer")).notNull(),
                                Column.of("name", ColumnType.parse("varchar(40)"))))
                .withPrimaryKey(new PrimaryKey("pk_" + name, List.of("id"))));
    }

    /** What each of so many threads gets that do the same at the same time. */
    static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        var executor = Executors.newFixedThreadPool(threads);
        try {
            var results = new ArrayList<T>();
            for (var result : executor.invokeAll(Collections.nCopies(threads, work))) {
                results.add(result.get());
            }
            return results;
        } finally {
            executor.shutdown();
        }
    }
}
