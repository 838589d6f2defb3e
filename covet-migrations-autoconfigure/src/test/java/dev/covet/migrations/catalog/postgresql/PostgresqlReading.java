package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database of which the catalogue is read. */
abstract class PostgresqlReading {

    protected TestDatabase database;

    @BeforeEach
    void createDatabase() {
        database = TestEngine.POSTGRESQL.freshDatabase();
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    protected Table table(String... statements) {
        return read(statements).schema().table("t").orElseThrow();
    }

    protected LiveSchema read(String... statements) {
        database.execute(statements);
        return read(database.dataSource(), CatalogFilter.everything());
    }

    protected static LiveSchema read(DataSource dataSource, CatalogFilter filter) {
        try (var session = new Database("default", dataSource, null, Dialects::of).open()) {
            return new CatalogReader().read(session, filter);
        }
    }

    protected static Column column(String name, String type) {
        return Column.of(name, ColumnType.parse(type));
    }

    protected static ColumnType own(String spelling) {
        return new ColumnType.Native(told(spelling));
    }

    protected static SqlText told(String sql) {
        return SqlText.of(Map.of(Engine.POSTGRESQL, sql));
    }

    protected static Column told(Column column, String options) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generated(),
                column.collation(),
                column.comment(),
                told(options));
    }

    protected static ColumnDefault expression(String sql) {
        return new ColumnDefault.OfExpression(SqlText.of(sql));
    }
}
