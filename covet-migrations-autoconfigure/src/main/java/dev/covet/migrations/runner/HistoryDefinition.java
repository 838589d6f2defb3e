package dev.covet.migrations.runner;

import static dev.covet.migrations.database.OwnColumns.madeAt;
import static dev.covet.migrations.database.OwnColumns.optional;
import static dev.covet.migrations.database.OwnColumns.required;

import dev.covet.migrations.migration.MigrationName;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.PrimaryKey;
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
                madeAt("applied_at"),
                required("duration_ms", "bigint"),
                required("executor", "varchar(200)"),
                required("statements_done", "integer"),
                required("statements_total", "integer"),
                optional("error", "text"));
        return Table.of(name, columns)
                .withPrimaryKey(new PrimaryKey("pk" + name, List.of("id")))
                .withUniques(List.of(new Unique("uk" + name + "_name", List.of("name"))));
    }
}
