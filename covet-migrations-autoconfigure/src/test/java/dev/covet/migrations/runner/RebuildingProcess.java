package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.source;
import static dev.covet.migrations.migration.Migrations.sql;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.plan.PlannedMigration;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.testing.StatementCounter;
import java.time.Duration;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/**
 * A process that makes a table with many rows anew, and tells each statement before it is executed. Arguments: URL; the name of
 * the table as its definition spells it, on which the way of the rows depends.
 */
final class RebuildingProcess {

    static final int ROWS = 60_000;

    static final Migration FIRST = first("t");

    static final Migration SECOND = migration(
            "0002_second",
            new AlterColumn("t", Column.of("v", ColumnType.parse("bigint")).notNull(), null));

    private RebuildingProcess() {}

    public static void main(String[] arguments) {
        var file = new SQLiteDataSource();
        file.setUrl(arguments[0]);
        var told = StatementCounter.telling(
                file, sql -> System.out.println(sql.lines().findFirst().orElseThrow()));
        migrator(
                        told,
                        new MigrationListener() {
                            @Override
                            public void started(String database, PlannedMigration migration, Session session) {
                                System.out.println(
                                        "begins " + migration.migration().name());
                            }
                        },
                        first(arguments[1]))
                .migrate(PlanRequest.everything());
        System.out.println("done");
    }

    /** @param spelling of the table's name */
    static Migration first(String spelling) {
        return migration("0001_first", sql("""
            CREATE TABLE %s (id INTEGER PRIMARY KEY AUTOINCREMENT, v TEXT, w TEXT);
            CREATE INDEX ix_v ON t (v);
            CREATE TABLE child (id INTEGER PRIMARY KEY, t_id INT REFERENCES t ON DELETE CASCADE);
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)
            INSERT INTO t (v, w) SELECT i * 7, hex(randomblob(20)) FROM n;
            INSERT INTO child (t_id) SELECT id FROM t WHERE id %% 100 = 0
            """.formatted(spelling, ROWS)));
    }

    static Migrator migrator(DataSource dataSource, MigrationListener listener, Migration first) {
        var settings = new MigratorSettings(
                "_covet_",
                new PlanRules(OutOfOrder.REFUSE, Orphaned.REFUSE),
                Duration.ofSeconds(60),
                Duration.ofSeconds(1),
                false,
                false);
        return new Migrator(
                new Database("default", dataSource, null, Dialects::of),
                source(first, SECOND),
                settings,
                new NoJavaSteps(),
                listener);
    }
}
