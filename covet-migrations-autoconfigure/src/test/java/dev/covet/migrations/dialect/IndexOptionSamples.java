package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.foreignKey;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.index;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static dev.covet.migrations.dialect.Samples.unique;

import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameIndex;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.NullsOrder;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.Map;

/** Indexes with what only some engines have. */
final class IndexOptionSamples {

    private static final Table PEOPLE =
            table("people", id(), column("email", "varchar(80)"), column("age", "integer"), column("bio", "text"));

    private IndexOptionSamples() {}

    static List<Sample> all() {
        return List.of(
                add("of the beginnings of a long text", beginnings(false)),
                add("without equal beginnings of a long text", beginnings(true))
                        .refusedBy(Engine.POSTGRESQL, Engine.SQLITE),
                add("for other operators, and with NULL first", forPatterns()),
                add("with columns that it is not sorted by", including()),
                add("built in another way", of("email", Map.of(Engine.POSTGRESQL, "hash", Engine.MYSQL, "btree"))),
                add("of the words of a text", of("bio", Map.of(Engine.MYSQL, "fulltext", Engine.MARIADB, "FULLTEXT"))),
                add("in which one NULL equals another", equalNulls())
                        .refusedBy(Engine.MYSQL, Engine.MARIADB, Engine.SQLITE),
                Sample.of(
                        "that an index includes",
                        schema(PEOPLE.withIndexes(List.of(including()))),
                        new RenameColumn("people", "age", "years")),
                Sample.of(
                        "that has every option, to another name",
                        schema(PEOPLE.withIndexes(List.of(including(), forPatterns(), beginnings(false)))),
                        new RenameIndex("people", "ix_people_patterns", "ix_patterns")),
                Sample.of(
                        "of the beginnings of a foreign key's column",
                        schema(
                                PEOPLE.withUniques(List.of(unique("uk_people_email", "email"))),
                                table("notes", id(), column("email", "varchar(80)"))
                                        .withForeignKeys(
                                                List.of(foreignKey("fk_notes_email", "email", "people", "email")))),
                        new AddIndex("notes", cut("ix_notes_email", "email", false))));
    }

    private static Sample add(String name, Index index) {
        return Sample.of(name, schema(PEOPLE), new AddIndex("people", index));
    }

    private static Index beginnings(boolean unique) {
        return cut("ix_people_bio", "bio", unique);
    }

    private static Index cut(String name, String column, boolean unique) {
        var options = new PartOptions(20, null, null, null);
        return new Index(name, List.of(new IndexPart.OfColumn(column, SortOrder.ASC, options)), unique, null);
    }

    private static Index forPatterns() {
        var options = new PartOptions(
                null, SqlText.of(Map.of(Engine.POSTGRESQL, "varchar_pattern_ops")), null, NullsOrder.FIRST);
        return new Index(
                "ix_people_patterns",
                List.of(
                        new IndexPart.OfColumn("email", SortOrder.ASC, options),
                        new IndexPart.OfColumn(
                                "age", SortOrder.DESC, new PartOptions(null, null, null, NullsOrder.LAST))),
                false,
                null);
    }

    private static Index including() {
        var parts = index("x", "email").parts();
        return new Index("ix_people_including", parts, true, null, null, List.of("age", "id"), true);
    }

    private static Index of(String column, Map<Engine, String> method) {
        return new Index(
                "ix_people_method", index("x", column).parts(), false, null, SqlText.of(method), List.of(), true);
    }

    private static Index equalNulls() {
        return new Index("ux_people_email", index("x", "email").parts(), true, null, null, List.of(), false);
    }
}
