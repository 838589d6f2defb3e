package dev.covet.migrations.diff;

import static dev.covet.migrations.diff.Draft.keyless;
import static dev.covet.migrations.diff.Draft.schema;
import static dev.covet.migrations.diff.Draft.table;

import dev.covet.migrations.schema.ReferentialAction;
import java.util.List;

/** Tables that come and go, with foreign keys between them. */
final class TableChangesCatalogue {

    private TableChangesCatalogue() {}

    static List<Change> all() {
        return List.of(
                Change.of("a new table", schema(), schema(table("t", "a integer")))
                        .gives("create table t"),
                Change.of(
                                "a new table with everything in it",
                                schema(table("a")),
                                schema(
                                        table("a"),
                                        keyless(
                                                        "t",
                                                        "id bigint! numbered",
                                                        "a_id bigint",
                                                        "n varchar(20)!",
                                                        "s enum('X', 'Y')! = 'X'")
                                                .key("id")
                                                .refers("a_id", "a", ReferentialAction.CASCADE)
                                                .unique("n")
                                                .check("ck_t_n", "n <> ''")
                                                .indexed("a_id")))
                        .gives("create table t"),
                Change.of("a table goes", schema(table("t"), table("u")), schema(table("u")))
                        .gives("drop table t"),
                Change.of("a table's comment is added", table("t"), table("t").comment("it's \"one\""))
                        .gives("comment on table t"),
                Change.of(
                                "a table's comment changes",
                                table("t").comment("one"),
                                table("t").comment("two"))
                        .gives("comment on table t"),
                Change.of("a table's comment goes", table("t").comment("one"), table("t"))
                        .gives("comment on table t"),
                Change.of("the last table goes", schema(table("t")), schema()).gives("drop table t"),
                Change.of(
                                "the referred table comes first though it is listed last",
                                schema(),
                                schema(table("b", "a_id bigint").refers("a_id", "a"), table("a")))
                        .gives("create table a", "create table b"),
                Change.of(
                                "the referring table goes first though it is listed last",
                                schema(table("a"), table("b", "a_id bigint").refers("a_id", "a")),
                                schema())
                        .gives("drop table b", "drop table a"),
                Change.of(
                                "a chain of three",
                                schema(),
                                schema(
                                        table("a", "b_id bigint").refers("b_id", "b"),
                                        table("b", "c_id bigint").refers("c_id", "c"),
                                        table("c")))
                        .gives("create table c", "create table b", "create table a"),
                Change.of(
                                "a table that refers to itself",
                                schema(),
                                schema(table("t", "parent bigint").refers("parent", "t")))
                        .gives("create table t"),
                Change.of(
                                "a table that refers to itself goes",
                                schema(table("t", "parent bigint").refers("parent", "t")),
                                schema())
                        .gives("drop table t"),
                Change.of(
                                "two new tables that refer to each other",
                                schema(),
                                schema(
                                        table("a", "b_id bigint!").refers("b_id", "b"),
                                        table("b", "a_id bigint").refers("a_id", "a")))
                        .gives("create table b", "create table a", "add foreign key b.fk_b_a_id"),
                Change.of(
                                "two tables that refer to each other go",
                                schema(
                                        table("a", "b_id bigint!").refers("b_id", "b"),
                                        table("b", "a_id bigint").refers("a_id", "a")),
                                schema())
                        .gives("drop foreign key b.fk_b_a_id", "drop table a", "drop table b"),
                Change.of(
                                "a circle of three, with an index on the foreign key's column",
                                schema(),
                                schema(
                                        table("a", "b_id bigint!")
                                                .refers("b_id", "b")
                                                .indexed("b_id"),
                                        table("b", "c_id bigint!")
                                                .refers("c_id", "c")
                                                .indexed("c_id"),
                                        table("c", "a_id bigint")
                                                .refers("a_id", "a")
                                                .unique("a_id")))
                        .gives("create table c", "create table b", "create table a", "add foreign key c.fk_c_a_id"),
                Change.of(
                                "a join table",
                                schema(table("a"), table("b")),
                                schema(
                                        table("a"),
                                        table("b"),
                                        keyless("a_b", "a_id bigint!", "b_id bigint!")
                                                .key("a_id", "b_id")
                                                .refers("a_id", "a")
                                                .refers("b_id", "b")))
                        .gives("create table a_b"),
                Change.of(
                                "a table and the join table to it go",
                                schema(
                                        table("a"),
                                        table("b"),
                                        keyless("a_b", "a_id bigint!", "b_id bigint!")
                                                .key("a_id", "b_id")
                                                .refers("a_id", "a")
                                                .refers("b_id", "b")),
                                schema(table("a")))
                        .gives("drop table a_b", "drop table b"),
                Change.of(
                                "a joined subclass's table",
                                schema(),
                                schema(table("dog", "tail integer").refers("id", "pet"), table("pet", "name text")))
                        .gives("create table pet", "create table dog"),
                Change.of(
                                "a referred table goes, with the column that refers to it",
                                schema(
                                        table("a"),
                                        table("b", "a_id bigint", "x integer")
                                                .refers("a_id", "a")
                                                .indexed("a_id")),
                                schema(table("b", "x integer")))
                        .gives(
                                "drop foreign key b.fk_b_a_id",
                                "drop index b.ix_b_a_id",
                                "drop table a",
                                "drop column b.a_id"),
                Change.of(
                                "a foreign key is repointed and its former table goes",
                                schema(table("old"), table("b", "a_id bigint").refers("a_id", "old")),
                                schema(table("new"), table("b", "a_id bigint").refers("a_id", "new")))
                        .gives(
                                "drop foreign key b.fk_b_a_id",
                                "drop table old",
                                "create table new",
                                "add foreign key b.fk_b_a_id"),
                Change.of(
                                "a text gives way to a new table",
                                schema(table("b", "city varchar(20)")),
                                schema(
                                        table("city", "name text"),
                                        table("b", "city_id bigint").refers("city_id", "city")))
                        .gives(
                                "drop column b.city",
                                "create table city",
                                "add column b.city_id",
                                "add foreign key b.fk_b_city_id"),
                Change.of(
                                "a new table refers to a column that becomes unique",
                                schema(table("a", "code varchar(9)!")),
                                schema(
                                        table("a", "code varchar(9)!").unique("code"),
                                        table("b", "a_code varchar(9)")
                                                .refers(
                                                        "fk_b_code",
                                                        List.of("a_code"),
                                                        "a",
                                                        List.of("code"),
                                                        ReferentialAction.NO_ACTION)))
                        .gives("add unique constraint a.uk_a_code", "create table b"),
                Change.of(
                                "a table goes and another takes over the name of its index",
                                schema(table("a", "x integer").index("ix_shared", "x")),
                                schema(table("b", "x integer").index("ix_shared", "x")))
                        .gives("drop table a", "create table b"));
    }
}
