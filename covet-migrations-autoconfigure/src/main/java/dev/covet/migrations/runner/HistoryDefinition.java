package dev.covet.migrations.runner;

import dev.covet.migrations.migration.MigrationName;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.util.List;

/** What the history table looks like, in our own vocabulary, so that every dialect can make it. */
final class HistoryDefinition {

    private HistoryDefinition() {}

    static Table of(String name) {
        var columns = List.of(
                required("id", "bigint").withIdentity(Identity.BY_DEFAULT),
                required("name", "varchar(" + MigrationName.MAXIMUM_LENGTH + ")"),
                required("app", "varchar(200)"),
                optional("version", "varchar(200)"),
                required("description", "text"),
                required("checksum", "varchar(100)"),
                required("state", "varchar(20)"),
                required("applied_at", "timestamptz")
                        .withDefault(new ColumnDefault.OfExpression(SqlText.of("CURRENT_TIMESTAMP"))),
                required("duration_ms", "bigint"),
                required("executor", "varchar(200)"),
                required("statements_done", "integer"),
                required("statements_total", "integer"),
                optional("error", "text"));
        return Table.of(name, columns)
                .withPrimaryKey(new PrimaryKey("pk" + name, List.of("id")))
                .withUniques(List.of(new Unique("uk" + name + "_name", List.of("name"))));
    }

    private static Column optional(String column, String type) {
        return Column.of(column, ColumnType.parse(type));
    }

    private static Column required(String column, String type) {
        return optional(column, type).notNull();
    }
}
