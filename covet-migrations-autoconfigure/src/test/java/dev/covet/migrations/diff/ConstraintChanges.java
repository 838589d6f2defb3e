package dev.covet.migrations.diff;

import static dev.covet.migrations.diff.Draft.keyless;
import static dev.covet.migrations.diff.Draft.schema;
import static dev.covet.migrations.diff.Draft.table;

import dev.covet.migrations.schema.ReferentialAction;
import java.util.List;

/** Keys, unique constraints, checks and foreign keys. */
final class ConstraintChanges {

    private ConstraintChanges() {}

    static List<Change> all() {
        return List.of(
                Change.of(
                                "a unique constraint",
                                table("t", "a varchar(9)"),
                                table("t", "a varchar(9)").unique("a"))
                        .gives("add unique constraint t.uk_t_a"),
                Change.of(
                                "a unique constraint goes",
                                table("t", "a varchar(9)").unique("a"),
                                table("t", "a varchar(9)"))
                        .gives("drop unique constraint t.uk_t_a"),
                Change.of(
                                "a unique constraint grows by a column",
                                table("t", "a integer", "b integer").unique("a"),
                                table("t", "a integer", "b integer").unique("a", "b"))
                        .gives("drop unique constraint t.uk_t_a", "add unique constraint t.uk_t_a_b"),
                Change.of(
                                "a unique constraint shrinks by a column and keeps its name",
                                table("t", "a integer", "b integer").namedUnique("u", "a", "b"),
                                table("t", "a integer", "b integer").namedUnique("u", "a"))
                        .gives("drop unique constraint t.u", "add unique constraint t.u"),
                Change.of(
                                "the order of a unique constraint's columns",
                                table("t", "a integer", "b integer").namedUnique("u", "a", "b"),
                                table("t", "a integer", "b integer").namedUnique("u", "b", "a"))
                        .gives("drop unique constraint t.u", "add unique constraint t.u"),
                Change.of(
                                "a new column in a new unique constraint",
                                table("t", "a integer"),
                                table("t", "a integer", "b integer").unique("a", "b"))
                        .gives("add column t.b", "add unique constraint t.uk_t_a_b"),
                Change.of(
                                "a column of a unique constraint goes",
                                table("t", "a integer", "b integer").unique("a", "b"),
                                table("t", "a integer").unique("a"))
                        .gives(
                                "drop unique constraint t.uk_t_a_b",
                                "drop column t.b",
                                "add unique constraint t.uk_t_a"),
                Change.of(
                                "a unique constraint that a foreign key relies on gets another column",
                                schema(
                                        table("a", "x integer!", "y integer!").unique("x"),
                                        table("b", "x integer!", "y integer!")
                                                .refers(
                                                        "fk",
                                                        List.of("x"),
                                                        "a",
                                                        List.of("x"),
                                                        ReferentialAction.NO_ACTION)),
                                schema(
                                        table("a", "x integer!", "y integer!").unique("x", "y"),
                                        table("b", "x integer!", "y integer!")
                                                .refers(
                                                        "fk",
                                                        List.of("x", "y"),
                                                        "a",
                                                        List.of("x", "y"),
                                                        ReferentialAction.NO_ACTION)))
                        .gives(
                                "drop foreign key b.fk",
                                "drop unique constraint a.uk_a_x",
                                "add unique constraint a.uk_a_x_y",
                                "add foreign key b.fk"),
                Change.of(
                                "a check",
                                table("t", "a integer"),
                                table("t", "a integer").check("c", "a > 0"))
                        .gives("add check t.c"),
                Change.of("a check goes", table("t", "a integer").check("c", "a > 0"), table("t", "a integer"))
                        .gives("drop check t.c"),
                Change.of(
                                "the expression of a check",
                                table("t", "a integer").check("c", "a > 0"),
                                table("t", "a integer").check("c", "a < 100"))
                        .gives("drop check t.c", "add check t.c"),
                Change.of(
                                "a check of a new column",
                                table("t", "a integer"),
                                table("t", "a integer", "b integer").check("c", "b IS NULL OR b >= a"))
                        .gives("add column t.b", "add check t.c"),
                Change.of(
                                "a column and its check go",
                                table("t", "a integer", "b integer").check("c", "b IS NULL OR b >= a"),
                                table("t", "a integer"))
                        .gives("drop check t.c", "drop column t.b"),
                Change.of(
                                "a foreign key",
                                schema(table("a"), table("b", "a_id bigint")),
                                schema(table("a"), table("b", "a_id bigint").refers("a_id", "a")))
                        .gives("add foreign key b.fk_b_a_id"),
                Change.of(
                                "a foreign key goes",
                                schema(table("a"), table("b", "a_id bigint").refers("a_id", "a")),
                                schema(table("a"), table("b", "a_id bigint")))
                        .gives("drop foreign key b.fk_b_a_id"),
                Change.of(
                                "a new column with a foreign key and its index",
                                schema(table("a"), table("b")),
                                schema(
                                        table("a"),
                                        table("b", "a_id bigint")
                                                .refers("a_id", "a")
                                                .indexed("a_id")))
                        .gives("add column b.a_id", "add index b.ix_b_a_id", "add foreign key b.fk_b_a_id"),
                Change.of(
                                "what a foreign key does when rows are deleted",
                                schema(table("a"), table("b", "a_id bigint").refers("a_id", "a")),
                                schema(
                                        table("a"),
                                        table("b", "a_id bigint").refers("a_id", "a", ReferentialAction.CASCADE)))
                        .gives("drop foreign key b.fk_b_a_id", "add foreign key b.fk_b_a_id"),
                Change.of(
                                "a foreign key that set NULL gets a column that cannot",
                                schema(
                                        table("a"),
                                        table("b", "a_id bigint").refers("a_id", "a", ReferentialAction.SET_NULL)),
                                schema(
                                        table("a"),
                                        table("b", "a_id bigint!").refers("a_id", "a", ReferentialAction.CASCADE)))
                        .filling("b.a_id", "1")
                        .gives("drop foreign key b.fk_b_a_id", "alter column b.a_id", "add foreign key b.fk_b_a_id"),
                Change.of(
                                "two columns change places in what they refer to",
                                schema(
                                        table("a"),
                                        table("b"),
                                        table("c", "x bigint", "y bigint")
                                                .refers("x", "a")
                                                .refers("y", "b")),
                                schema(
                                        table("a"),
                                        table("b"),
                                        table("c", "x bigint", "y bigint")
                                                .refers("x", "b")
                                                .refers("y", "a")))
                        .gives(
                                "drop foreign key c.fk_c_x",
                                "drop foreign key c.fk_c_y",
                                "add foreign key c.fk_c_x",
                                "add foreign key c.fk_c_y"),
                Change.of(
                                "a primary key",
                                keyless("t", "a integer!"),
                                keyless("t", "a integer!").key("a"))
                        .gives("add primary key t [a]"),
                Change.of("a primary key goes", keyless("t", "a integer!").key("a"), keyless("t", "a integer!"))
                        .gives("drop primary key t"),
                Change.of(
                                "a primary key gets a second column",
                                keyless("t", "a integer!", "b integer!").key("a"),
                                keyless("t", "a integer!", "b integer!").key("a", "b"))
                        .gives("drop primary key t", "add primary key t [a, b]"),
                Change.of(
                                "a nullable column becomes the primary key",
                                keyless("t", "a integer"),
                                keyless("t", "a integer").key("a"))
                        .filling("t.a", "1")
                        .gives("alter column t.a", "add primary key t [a]"),
                Change.of(
                                "a column of the former primary key becomes nullable",
                                keyless("t", "a integer!", "b integer!").key("a"),
                                keyless("t", "a integer", "b integer!").key("b"))
                        .gives("drop primary key t", "alter column t.a", "add primary key t [b]"),
                Change.of(
                                "another primary key where the former one numbers rows",
                                keyless("t", "id bigint! numbered", "b integer!")
                                        .key("id"),
                                keyless("t", "id bigint! numbered", "b integer!")
                                        .key("id", "b"))
                        .gives(
                                "alter column t.id",
                                "drop primary key t",
                                "add primary key t [id, b]",
                                "alter column t.id"),
                Change.of(
                                "only the name of the primary key, which engines do not keep",
                                keyless("t", "a integer!").namedKey("one", "a"),
                                keyless("t", "a integer!").namedKey("other", "a"))
                        .gives(),
                Change.of(
                                "a primary key that is referred to gets a column",
                                schema(
                                        keyless("a", "x integer!", "y integer!").key("x"),
                                        keyless("b", "x integer!", "y integer!")
                                                .refers(
                                                        "fk",
                                                        List.of("x"),
                                                        "a",
                                                        List.of("x"),
                                                        ReferentialAction.NO_ACTION)),
                                schema(
                                        keyless("a", "x integer!", "y integer!")
                                                .key("x", "y")
                                                .unique("x"),
                                        keyless("b", "x integer!", "y integer!")
                                                .refers(
                                                        "fk",
                                                        List.of("x"),
                                                        "a",
                                                        List.of("x"),
                                                        ReferentialAction.NO_ACTION)))
                        .gives(
                                "drop foreign key b.fk",
                                "drop primary key a",
                                "add primary key a [x, y]",
                                "add unique constraint a.uk_a_x",
                                "add foreign key b.fk"),
                Change.of(
                                "a unique index becomes a unique constraint",
                                table("t", "a integer").uniqueIndex("u", "a"),
                                table("t", "a integer").namedUnique("u", "a"))
                        .gives("drop index t.u", "add unique constraint t.u"));
    }
}
