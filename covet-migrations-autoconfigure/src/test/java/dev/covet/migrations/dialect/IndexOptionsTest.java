package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.numbered;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static dev.covet.migrations.dialect.Samples.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Options that samples cannot have, as their texts mean something to one engine only. */
class IndexOptionsTest {

    @Test
    void postgresqlSortsAnIndexByTheCollationOfItsPart() {
        assertThat(indexed(TestEngine.POSTGRESQL, collated("C"))).contains("(name COLLATE \"C\")");
    }

    @Test
    void sqliteSortsAnIndexByTheCollationOfItsPart() {
        assertThat(indexed(TestEngine.SQLITE, collated("NOCASE"))).contains("| NOCASE");
    }

    @Test
    void postgresqlBuildsAnIndexByItsMethodAndOperators() {
        var part = new IndexPart.OfExpression(
                SqlText.of("to_tsvector('simple', name)"),
                SortOrder.ASC,
                new PartOptions(null, SqlText.of("tsvector_ops"), null, null));
        var index = new Index("ix_users", List.of(part), false, null, SqlText.of("gin"), List.of(), true);

        assertThat(indexed(TestEngine.POSTGRESQL, index)).contains("USING gin (to_tsvector('simple'::regconfig, ");
    }

    @Test
    void theFirstNumberOfAPostgresqlIdentityIsAboveThoseOfTheRows() {
        var before = schema(table("users", id()));
        var thousand = told(numbered(), Map.of(Engine.POSTGRESQL, "(START WITH 1000)"));
        try (var database = LiveSchema.create(TestEngine.POSTGRESQL)) {
            database.define(before);
            database.execute("INSERT INTO users (id) VALUES (4)");

            database.execute(new AlterColumn("users", thousand, null), before);

            assertThat(database.row("INSERT INTO users DEFAULT VALUES RETURNING id", List.of()))
                    .containsExactly(1000L);
        }
    }

    private static Index collated(String collation) {
        var options = new PartOptions(null, null, collation, null);
        return new Index("ix_users", List.of(new IndexPart.OfColumn("name", SortOrder.ASC, options)), false, null);
    }

    private static String indexed(TestEngine engine, Index index) {
        var before = schema(table("users", id(), column("name", "varchar(20)")));
        try (var database = LiveSchema.create(engine)) {
            database.define(before);
            database.execute(new AddIndex("users", index), before);
            return database.snapshot();
        }
    }
}
