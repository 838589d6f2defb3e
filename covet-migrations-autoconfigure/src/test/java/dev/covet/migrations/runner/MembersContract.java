package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;

import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.Table;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table with rows, and migrations of it. */
abstract class MembersContract extends RunnerContract {

    final Migration members = migration("0001_members", new CreateTable(members()));

    static Table members() {
        return Table.of(
                        "members",
                        List.of(
                                Column.of("id", ColumnType.parse("bigint")).withIdentity(Identity.BY_DEFAULT),
                                Column.of("name", ColumnType.parse("varchar(40)"))
                                        .notNull(),
                                Column.of("balance", ColumnType.parse("decimal(10,2)"))))
                .withPrimaryKey(new PrimaryKey("pk_members", List.of("id")));
    }

    Migrator migrating(Migration... migrations) {
        return migrator(database.dataSource(), settings().allowingDestructive(), migrations);
    }

    Migrator migrated(Migration... migrations) {
        var migrator = migrating(migrations);
        migrator.migrate(PlanRequest.everything());
        return migrator;
    }

    void execute(String sql) {
        JdbcClient.create(database.dataSource()).sql(sql).update();
    }

    List<String> rows(String sql) {
        return JdbcClient.create(database.dataSource())
                .sql(sql)
                .query((row, number) -> row.getString(1))
                .list();
    }

    void threeMembers() {
        migrated(members);
        execute("INSERT INTO members (id, name, balance) VALUES (1, 'Ann', 1.25), (2, 'Bo', NULL), (7, '', 3)");
    }
}
