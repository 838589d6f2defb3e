package dev.covet.migrations.diff;

import static dev.covet.migrations.diff.Draft.keyless;
import static dev.covet.migrations.diff.Draft.schema;
import static dev.covet.migrations.diff.Draft.table;
import static dev.covet.migrations.diff.Draft.view;

import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.TriggerEvent;
import dev.covet.migrations.schema.TriggerTiming;
import java.util.List;

/** Renames that were decided on, and sequences, views and triggers. */
final class RenameChanges {

    private RenameChanges() {}

    static List<Change> all() {
        return List.of(
                Change.of("a column", table("t", "a integer"), table("t", "b integer"))
                        .renaming("t", "a", "b")
                        .gives("rename column t.a to b"),
                Change.of("a column that also gets another type", table("t", "a integer"), table("t", "b bigint"))
                        .renaming("t", "a", "b")
                        .gives("rename column t.a to b", "alter column t.b"),
                Change.of(
                                "a column with a unique constraint and an index",
                                table("t", "a integer").unique("a").index("i", "a"),
                                table("t", "b integer").unique("b").index("i", "b"))
                        .renaming("t", "a", "b")
                        .gives("rename column t.a to b"),
                Change.of(
                                "a column that a check mentions",
                                table("t", "a integer").check("c", "a > 0"),
                                table("t", "b integer").check("c", "b > 0"))
                        .renaming("t", "a", "b")
                        .gives("drop check t.c", "rename column t.a to b", "add check t.c"),
                Change.of(
                                "a column that another is generated from",
                                table("t", "a integer!", "g integer as (a + 1) stored")
                                        .index("i", "g"),
                                table("t", "b integer!", "g integer as (b + 1) stored")
                                        .index("i", "g"))
                        .renaming("t", "a", "b")
                        .gives(
                                "drop index t.i",
                                "drop column t.g",
                                "rename column t.a to b",
                                "add column t.g",
                                "add index t.i"),
                Change.of(
                                "a column and the table, with a check",
                                table("t", "a integer").check("c", "a > 0"),
                                table("u", "b integer").check("c", "b > 0"))
                        .renaming("t", "u")
                        .renaming("u", "a", "b")
                        .gives("drop check t.c", "rename table t to u", "rename column u.a to b", "add check u.c"),
                Change.of(
                                "two columns change names",
                                table("t", "a integer", "b bigint"),
                                table("t", "a bigint", "b integer"))
                        .renaming("t", "a", "b")
                        .renaming("t", "b", "a")
                        .gives(
                                "rename column t.b to b_before",
                                "rename column t.a to b",
                                "rename column t.b_before to a"),
                Change.of(
                                "a column takes over the name of one that goes",
                                table("t", "a integer", "b text"),
                                table("t", "b integer"))
                        .renaming("t", "a", "b")
                        .gives("rename column t.b to b_before", "rename column t.a to b", "drop column t.b_before"),
                Change.of(
                                "a column whose name is given to a new one",
                                table("t", "a integer"),
                                table("t", "b integer", "a text"))
                        .renaming("t", "a", "b")
                        .gives("rename column t.a to b", "add column t.a"),
                Change.of(
                                "a key that others refer to",
                                schema(table("a"), table("b", "a_id bigint").refers("a_id", "a")),
                                schema(
                                        keyless("a", "number bigint!").key("number"),
                                        table("b", "a_id bigint")
                                                .refers(
                                                        "fk_b_a_id",
                                                        List.of("a_id"),
                                                        "a",
                                                        List.of("number"),
                                                        dev.covet.migrations.schema.ReferentialAction.NO_ACTION)))
                        .renaming("a", "id", "number")
                        .gives("rename column a.id to number"),
                Change.of("a table", table("t", "a integer"), table("u", "a integer"))
                        .renaming("t", "u")
                        .gives("rename table t to u"),
                Change.of(
                                "a table that others and itself refer to",
                                schema(
                                        table("a", "parent bigint").refers("parent", "a"),
                                        table("b", "a_id bigint").refers("a_id", "a")),
                                schema(
                                        table("c", "parent bigint").refers("parent", "c"),
                                        table("b", "a_id bigint").refers("a_id", "c")))
                        .renaming("a", "c")
                        .gives("rename table a to c"),
                Change.of(
                                "a table with a unique constraint and an index without chosen names",
                                table("t", "a integer", "b integer").unique("a").indexed("b"),
                                table("u", "a integer", "b integer").unique("a").indexed("b"))
                        .renaming("t", "u")
                        .gives("rename table t to u"),
                Change.of(
                                "a table and one of its columns, and a new one",
                                table("t", "a integer"),
                                table("u", "b integer", "c text"))
                        .renaming("t", "u")
                        .renaming("u", "a", "b")
                        .gives("rename table t to u", "rename column u.a to b", "add column u.c"),
                Change.of(
                                "a join table and its column",
                                schema(
                                        table("a"),
                                        table("b"),
                                        keyless("a_b", "a_id bigint!", "b_id bigint!")
                                                .key("a_id", "b_id")
                                                .refers("a_id", "a")
                                                .refers("b_id", "b")),
                                schema(
                                        table("x"),
                                        table("b"),
                                        keyless("x_b", "x_id bigint!", "b_id bigint!")
                                                .key("x_id", "b_id")
                                                .refers("x_id", "x")
                                                .refers("b_id", "b")))
                        .renaming("a", "x")
                        .renaming("a_b", "x_b")
                        .renaming("x_b", "a_id", "x_id")
                        .gives("rename table a to x", "rename table a_b to x_b", "rename column x_b.a_id to x_id"),
                Change.of(
                                "two tables change names",
                                schema(table("a", "x integer"), table("b", "y integer")),
                                schema(table("b", "x integer"), table("a", "y integer")))
                        .renaming("a", "b")
                        .renaming("b", "a")
                        .gives("rename table b to b_before", "rename table a to b", "rename table b_before to a"),
                Change.of(
                                "nothing renamed: a column goes and one comes",
                                table("t", "a integer"),
                                table("t", "b integer"))
                        .gives("drop column t.a", "add column t.b"),
                Change.of(
                                "a sequence",
                                schema(table("t")),
                                Draft.with(schema(table("t")), new Sequence("s", 1, 50, false)))
                        .gives("create sequence s"),
                Change.of(
                                "a sequence goes",
                                Draft.with(schema(table("t")), new Sequence("s", 1, 50, false)),
                                schema(table("t")))
                        .gives("drop sequence s"),
                Change.of(
                                "the increment of a sequence",
                                Draft.with(schema(table("t")), new Sequence("s", 1, 50, false)),
                                Draft.with(schema(table("t")), new Sequence("s", 1, 1, false)))
                        .gives("alter sequence s"),
                Change.of(
                                "a view",
                                schema(table("t", "a integer")),
                                Draft.with(schema(table("t", "a integer")), view("v", "SELECT a FROM t")))
                        .gives("create view v"),
                Change.of(
                                "a view goes",
                                Draft.with(schema(table("t", "a integer")), view("v", "SELECT a FROM t")),
                                schema(table("t", "a integer")))
                        .gives("drop view v"),
                Change.of(
                                "the query of a view, as its table gets a column",
                                Draft.with(schema(table("t", "a integer")), view("v", "SELECT a FROM t")),
                                Draft.with(
                                        schema(table("t", "a integer", "b integer")), view("v", "SELECT a, b FROM t")))
                        .gives("drop view v", "add column t.b", "create view v"),
                Change.of(
                                "a column that a view reads gets another name",
                                Draft.with(schema(table("t", "a integer")), view("v", "SELECT a FROM t")),
                                Draft.with(schema(table("t", "b integer")), view("v", "SELECT b FROM t")))
                        .renaming("t", "a", "b")
                        .gives("drop view v", "rename column t.a to b", "create view v"),
                Change.of(
                                "a view that reads another",
                                schema(table("t", "a integer")),
                                Draft.with(
                                        schema(table("t", "a integer")),
                                        view("a_first", "SELECT a FROM z_last"),
                                        view("z_last", "SELECT a FROM t")))
                        .gives("create view z_last", "create view a_first"),
                Change.of(
                                "a table and the view of it go",
                                Draft.with(schema(table("t", "a integer"), table("u")), view("v", "SELECT a FROM t")),
                                schema(table("u")))
                        .gives("drop view v", "drop table t"),
                Change.of(
                                "a trigger",
                                schema(table("t", "a integer"), table("log", "a integer")),
                                Draft.with(schema(table("t", "a integer"), table("log", "a integer")), trigger("t", 1)))
                        .gives("create trigger t.tr"),
                Change.of(
                                "the statements of a trigger",
                                Draft.with(schema(table("t", "a integer"), table("log", "a integer")), trigger("t", 1)),
                                Draft.with(schema(table("t", "a integer"), table("log", "a integer")), trigger("t", 2)))
                        .gives("drop trigger t.tr", "create trigger t.tr"),
                Change.of(
                                "a table with a trigger goes",
                                Draft.with(schema(table("t", "a integer"), table("log", "a integer")), trigger("t", 1)),
                                schema(table("log", "a integer")))
                        .gives("drop trigger t.tr", "drop table t"),
                Change.of(
                                "a table with a trigger gets another name",
                                Draft.with(schema(table("t", "a integer"), table("log", "a integer")), trigger("t", 1)),
                                Draft.with(schema(table("u", "a integer"), table("log", "a integer")), trigger("u", 1)))
                        .renaming("t", "u")
                        .gives("rename table t to u"));
    }

    private static Trigger trigger(String table, int number) {
        return new Trigger(
                "tr",
                table,
                TriggerTiming.AFTER,
                TriggerEvent.DELETE,
                SqlText.of("DELETE FROM log WHERE id = " + number + ";"));
    }
}
