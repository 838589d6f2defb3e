package dev.covet.migrations.runner;

import static dev.covet.migrations.runner.RunnerContract.settings;

import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A fresh file of SQLite, and one connection to it that enforces foreign keys. */
abstract class RebuildFixture {

    TestDatabase database;
    SingleConnectionDataSource one;

    @BeforeEach
    void connect() {
        database = TestEngine.SQLITE.freshDatabase();
        one = new SingleConnectionDataSource(database.jdbcUrl() + "?foreign_keys=on&busy_timeout=200", true);
    }

    @AfterEach
    void close() {
        one.destroy();
        database.close();
    }

    MigrationRun migrate(Migration... migrations) {
        return RunnerContract.migrator(one, settings().allowingDestructive(), migrations)
                .migrate(PlanRequest.everything());
    }

    void execute(String... statements) {
        var jdbc = new JdbcTemplate(one);
        for (var sql : statements) {
            jdbc.execute(sql);
        }
    }

    List<String> rows(String query) {
        return JdbcClient.create(one).sql(query).query(String.class).list();
    }

    /** What the file defines, without what is our own. */
    List<String> definitions() {
        return rows(
                "SELECT sql FROM main.sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '%covet%' AND name NOT LIKE 'sqlite%' ORDER BY rowid");
    }

    static Column column(String name, String type) {
        return Column.of(name, ColumnType.parse(type));
    }

    static Operation retype(String table, String column, String type) {
        return new AlterColumn(table, column(column, type), null);
    }
}
