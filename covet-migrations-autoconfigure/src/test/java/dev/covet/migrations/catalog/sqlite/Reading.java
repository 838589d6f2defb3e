package dev.covet.migrations.catalog.sqlite;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.testing.TestEngine;
import javax.sql.DataSource;

/** What is read of a new database after some statements. */
final class Reading {

    private Reading() {}

    static LiveSchema after(String... statements) {
        return after(CatalogFilter.everything(), statements);
    }

    static LiveSchema after(CatalogFilter filter, String... statements) {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            database.execute(statements);
            return of(database.dataSource(), filter);
        }
    }

    static LiveSchema of(DataSource dataSource, CatalogFilter filter) {
        try (var session = new Database("default", dataSource, null, Dialects::of).open()) {
            return new SqliteCatalog().read(session, filter);
        }
    }

    /** The table {@code t}, which the model must hold whole. */
    static Table table(String... statements) {
        var live = after(statements);
        if (live.isCreatedNatively("t")) {
            throw new AssertionError("Carried as it is: " + live);
        }
        return live.schema().table("t").orElseThrow();
    }

    /** The column {@code c}, given its definition without its name. */
    static Column column(String definition) {
        return table("CREATE TABLE t (c " + definition + ", other)").column("c").orElseThrow();
    }

    static ColumnType type(String logical) {
        return ColumnType.parse(logical);
    }
}
