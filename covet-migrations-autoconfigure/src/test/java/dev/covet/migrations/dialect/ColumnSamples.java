package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.commented;
import static dev.covet.migrations.dialect.Samples.expression;
import static dev.covet.migrations.dialect.Samples.foreignKey;
import static dev.covet.migrations.dialect.Samples.generated;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.index;
import static dev.covet.migrations.dialect.Samples.number;
import static dev.covet.migrations.dialect.Samples.numbered;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static dev.covet.migrations.dialect.Samples.text;
import static dev.covet.migrations.dialect.Samples.unique;
import static dev.covet.migrations.dialect.Samples.yes;

import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.stream.Stream;

final class ColumnSamples {

    private static final Table USERS = table(
            "users",
            id(),
            column("name", "varchar(40)"),
            required("age", "integer").withDefault(number("0")));

    private ColumnSamples() {}

    static List<Sample> all() {
        return Stream.of(additions(), drops(), renames()).flatMap(List::stream).toList();
    }

    private static List<Sample> additions() {
        return List.of(
                add("that may be NULL", column("email", "varchar(80)")),
                add(
                        "that is NOT NULL, with a default",
                        required("active", "boolean").withDefault(yes())),
                add("with a default text", required("nick", "varchar(20)").withDefault(text("it's \\ \"you\""))),
                add("with a default long text", column("bio", "text").withDefault(text("none\n'yet'"))),
                add("that is NOT NULL", required("city", "varchar(40)")),
                add("with the present moment", required("seen_at", "timestamp").withDefault(expression("now()"))),
                add("with an expression", column("points", "integer").withDefault(expression("2 * 3"))),
                add(
                        "with an enumeration",
                        required("kind", "enum('A', 'it''s')").withDefault(text("A"))),
                add("with a comment", commented(column("note", "text"), "It's a note")),
                add("with a point in time", column("left_at", "timestamptz")),
                add("that is generated and kept", generated("next_age", "integer", "age + 1", true)),
                add("that is generated and not kept", generated("next_age", "integer", "age + 1", false))
                        .refusedBy(Engine.POSTGRESQL),
                add(
                                "that is generated and NOT NULL",
                                generated("next_age", "integer", "age + 1", true)
                                        .notNull())
                        .refusedBy(Engine.MARIADB),
                add("that numbers the rows", required("number", "integer").withIdentity(Identity.BY_DEFAULT))
                        .refusedBy(Engine.MYSQL, Engine.MARIADB, Engine.SQLITE),
                add("with an awkward name", column("x'; DROP TABLE users; --", "integer")));
    }

    private static List<Sample> drops() {
        return List.of(
                drop("that may be NULL", "name"),
                drop("that is NOT NULL, with a default", "age"),
                Sample.of(
                        "that is NOT NULL",
                        schema(table("users", id(), required("name", "varchar(40)"))),
                        new DropColumn("users", "name")),
                Sample.of(
                        "with an enumeration",
                        schema(table("users", id(), column("kind", "enum('A', 'B')"))),
                        new DropColumn("users", "kind")));
    }

    private static List<Sample> renames() {
        var pets = table("pets", id(), column("owner", "bigint"), column("kind", "enum('CAT', 'DOG')"))
                .withForeignKeys(List.of(foreignKey("fk_pets_owner", "owner", "users", "id")))
                .withIndexes(List.of(index("ix_pets_owner", "owner")));
        var keyed = table("users", numbered(), required("email", "varchar(40)"))
                .withUniques(List.of(unique("uk_users_email", "email")));
        return List.of(
                Sample.of("of a table", schema(USERS), new RenameColumn("users", "name", "full_name")),
                Sample.of("that other tables point at", schema(USERS, pets), new RenameColumn("users", "id", "number")),
                Sample.of("of a foreign key", schema(USERS, pets), new RenameColumn("pets", "owner", "keeper")),
                Sample.of("with an enumeration", schema(USERS, pets), new RenameColumn("pets", "kind", "it's")),
                Sample.of("that is unique", schema(keyed), new RenameColumn("users", "email", "order")),
                Sample.of("that numbers the rows", schema(keyed), new RenameColumn("users", "id", "user")));
    }

    private static Sample add(String name, Column column) {
        return Sample.of(name, schema(USERS), new AddColumn("users", column));
    }

    private static Sample drop(String name, String column) {
        Schema before = schema(USERS);
        return Sample.of(name, before, new DropColumn("users", column));
    }
}
