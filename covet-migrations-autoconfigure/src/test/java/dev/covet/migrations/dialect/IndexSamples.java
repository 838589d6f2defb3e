package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.foreignKey;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.index;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static dev.covet.migrations.dialect.Samples.uniqueIndex;

import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.DropIndex;
import dev.covet.migrations.operation.RenameIndex;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.List;

final class IndexSamples {

    private static final Table PEOPLE =
            table("people", id(), column("email", "varchar(80)"), column("age", "integer"), column("bio", "text"));
    private static final Table PETS = table("pets", id(), column("owner", "bigint"), column("name", "varchar(20)"))
            .withForeignKeys(List.of(foreignKey("fk_pets_owner", "owner", "people", "id")));

    private IndexSamples() {}

    static List<Sample> all() {
        return List.of(
                add("of one column", index("ix_people_email", "email")),
                add("of several columns in several directions", directed()),
                add("without equal rows", uniqueIndex("ux_people_email_age", "email", "age")),
                add("of some rows", partial()).refusedBy(Engine.MYSQL, Engine.MARIADB),
                add("of an expression", ofExpression()).refusedBy(Engine.MARIADB),
                add("of a long text", index("ix_people_bio", "bio")).refusedBy(Engine.MYSQL, Engine.MARIADB),
                Sample.of(
                        "of the columns of a foreign key",
                        schema(PEOPLE, PETS),
                        new AddIndex("pets", index("ix_pets_owner_name", "owner", "name"))),
                Sample.of(
                        "of one column",
                        schema(PEOPLE.withIndexes(List.of(index("ix_people_email", "email")))),
                        new DropIndex("people", "ix_people_email")),
                Sample.of(
                        "that a foreign key of its table leans on",
                        schema(PEOPLE, PETS.withIndexes(List.of(index("ix_pets_owner", "owner")))),
                        new DropIndex("pets", "ix_pets_owner")),
                Sample.of(
                        "to another name",
                        schema(PEOPLE.withIndexes(List.of(uniqueIndex("ux_people_email", "email")))),
                        new RenameIndex("people", "ux_people_email", "it's \"mine\"")));
    }

    private static Sample add(String name, Index index) {
        return Sample.of(name, schema(PEOPLE), new AddIndex("people", index));
    }

    private static Index directed() {
        return new Index(
                "ix_people_age_email",
                List.of(new IndexPart.OfColumn("age", SortOrder.DESC), new IndexPart.OfColumn("email", SortOrder.ASC)),
                false,
                null);
    }

    private static Index partial() {
        return new Index(
                "ix_people_adults",
                List.of(new IndexPart.OfColumn("email", SortOrder.ASC)),
                true,
                SqlText.of("age >= 18"));
    }

    private static Index ofExpression() {
        return new Index(
                "ix_people_lower_email",
                List.of(new IndexPart.OfExpression(SqlText.of("lower(email)"), SortOrder.ASC)),
                false,
                null);
    }
}
