package dev.covet.migrations.diff;

import static dev.covet.migrations.diff.Draft.keyless;
import static dev.covet.migrations.diff.Draft.schema;
import static dev.covet.migrations.diff.Draft.table;

import java.util.List;

/** Columns that come, go, and get other definitions. */
final class ColumnChanges {

    private ColumnChanges() {}

    static List<Change> all() {
        return List.of(
                Change.of("a new nullable column", table("t", "a integer"), table("t", "a integer", "b text"))
                        .gives("add column t.b"),
                Change.of("two new columns keep their order", table("t"), table("t", "z integer", "a integer"))
                        .gives("add column t.z", "add column t.a"),
                Change.of("a new NOT NULL column with a default", table("t"), table("t", "active boolean! = true"))
                        .gives("add column t.active"),
                Change.of("a new NOT NULL column with a fill", table("t"), table("t", "age integer!"))
                        .filling("t.age", "0")
                        .gives("add column t.age", "alter column t.age"),
                Change.of("a new NOT NULL text with a fill", table("t"), table("t", "note varchar(20)!"))
                        .filling("t.note", "it's new")
                        .gives("add column t.note", "alter column t.note"),
                Change.of("a new NOT NULL enumeration with a fill", table("t"), table("t", "state enum('NEW', 'OLD')!"))
                        .filling("t.state", "NEW")
                        .gives("add column t.state", "alter column t.state"),
                Change.of("a new NOT NULL date with a fill", table("t"), table("t", "day date!"))
                        .filling("t.day", "2026-01-31")
                        .gives("add column t.day", "alter column t.day"),
                Change.of("a new NOT NULL boolean with a fill", table("t"), table("t", "done boolean!"))
                        .filling("t.done", "false")
                        .gives("add column t.done", "alter column t.done"),
                Change.of("a new NOT NULL uuid with a fill", table("t"), table("t", "tag uuid!"))
                        .filling("t.tag", "00000000-0000-0000-0000-000000000001")
                        .gives("add column t.tag", "alter column t.tag"),
                Change.of("a new NOT NULL decimal with a fill", table("t"), table("t", "price decimal(8,2)!"))
                        .filling("t.price", "9.99")
                        .gives("add column t.price", "alter column t.price"),
                Change.of("a column goes", table("t", "a integer", "b text"), table("t", "a integer"))
                        .gives("drop column t.b"),
                Change.of("one column goes and another comes", table("t", "a integer"), table("t", "b text"))
                        .gives("drop column t.a", "add column t.b"),
                Change.of(
                                "all columns are replaced",
                                keyless("t", "a integer", "b integer"),
                                keyless("t", "c integer", "d integer"))
                        .gives("drop column t.a", "add column t.c", "drop column t.b", "add column t.d"),
                Change.of("a column becomes nullable", table("t", "a integer!"), table("t", "a integer"))
                        .gives("alter column t.a"),
                Change.of("a column becomes NOT NULL with a fill", table("t", "a integer"), table("t", "a integer!"))
                        .filling("t.a", "7")
                        .gives("alter column t.a"),
                Change.of(
                                "a column becomes NOT NULL and its default fills it",
                                table("t", "a integer = 3"),
                                table("t", "a integer! = 3"))
                        .gives("alter column t.a"),
                Change.of(
                                "a column becomes NOT NULL and gets a default",
                                table("t", "a varchar(9)"),
                                table("t", "a varchar(9)! = 'none'"))
                        .gives("alter column t.a"),
                Change.of("a default is added", table("t", "a integer"), table("t", "a integer = 1"))
                        .gives("alter column t.a"),
                Change.of("a default changes", table("t", "a integer = 1"), table("t", "a integer = 2"))
                        .gives("alter column t.a"),
                Change.of("a default goes", table("t", "a integer = 1"), table("t", "a integer"))
                        .gives("alter column t.a"),
                Change.of("a default of text", table("t", "a varchar(9)! = 'x'"), table("t", "a varchar(9)! = 'y'"))
                        .gives("alter column t.a"),
                Change.of(
                                "a default becomes an expression",
                                table("t", "a timestamp"),
                                table("t", "a timestamp = (CURRENT_TIMESTAMP)"))
                        .gives("alter column t.a"),
                Change.of("a default of a boolean", table("t", "a boolean! = true"), table("t", "a boolean! = false"))
                        .gives("alter column t.a"),
                Change.of("a comment is added", table("t", "a integer"), table("t", "a integer -- counts"))
                        .gives("alter column t.a"),
                Change.of("a comment changes", table("t", "a integer -- one"), table("t", "a integer -- it's \"two\""))
                        .gives("alter column t.a"),
                Change.of("a comment goes", table("t", "a integer -- one"), table("t", "a integer"))
                        .gives("alter column t.a"),
                Change.of("several things of a column", table("t", "a integer"), table("t", "a bigint! = 5 -- five"))
                        .gives("alter column t.a"),
                Change.of(
                                "several columns",
                                table("t", "a integer", "b integer", "c text"),
                                table("t", "a bigint", "b integer = 1", "d text"))
                        .gives("drop column t.c", "add column t.d", "alter column t.a", "alter column t.b"),
                Change.of("nothing", table("t", "a integer! = 1 -- x"), table("t", "a integer! = 1 -- x"))
                        .gives(),
                Change.of(
                                "the order of columns, which is nothing",
                                table("t", "a integer", "b text"),
                                table("t", "b text", "a integer"))
                        .gives(),
                Change.of(
                                "a key begins to number rows",
                                keyless("t", "id bigint!", "v integer").key("id"),
                                keyless("t", "id bigint! numbered", "v integer").key("id"))
                        .gives("alter column t.id"),
                Change.of(
                                "a key stops numbering rows",
                                keyless("t", "id bigint! numbered", "v integer").key("id"),
                                keyless("t", "id bigint!", "v integer").key("id"))
                        .gives("alter column t.id"),
                Change.of(
                                "a numbered key grows",
                                keyless("t", "id integer! numbered", "v integer")
                                        .key("id"),
                                keyless("t", "id bigint! numbered", "v integer").key("id"))
                        .gives("alter column t.id"),
                Change.of(
                                "a generated column comes",
                                table("t", "a integer!"),
                                table("t", "a integer!", "b integer as (a + 1) stored"))
                        .gives("add column t.b"),
                Change.of(
                                "a generated column goes",
                                table("t", "a integer!", "b integer as (a + 1) stored"),
                                table("t", "a integer!"))
                        .gives("drop column t.b"),
                Change.of(
                                "the expression of a generated column",
                                table("t", "a integer!", "b integer as (a + 1) stored"),
                                table("t", "a integer!", "b integer as (a + 2) stored"))
                        .gives("drop column t.b", "add column t.b"),
                Change.of(
                                "the expression of an indexed generated column",
                                table("t", "a integer!", "b integer as (a + 1) stored")
                                        .indexed("b"),
                                table("t", "a integer!", "b integer as (a + 2) stored")
                                        .indexed("b"))
                        .gives("drop index t.ix_t_b", "drop column t.b", "add column t.b", "add index t.ix_t_b"),
                Change.of(
                                "a stored generated column is written from now on",
                                table("t", "a integer!", "b integer as (a + 1) stored"),
                                table("t", "a integer!", "b integer"))
                        .gives("alter column t.b"),
                Change.of(
                                "a column is generated from now on",
                                table("t", "a integer!", "b integer"),
                                table("t", "a integer!", "b integer as (a + 1) stored"))
                        .gives("drop column t.b", "add column t.b"),
                Change.of(
                                "the type of a column that another is generated from",
                                table("t", "a integer!", "b bigint as (a + 1) stored"),
                                table("t", "a bigint!", "b bigint as (a + 1) stored"))
                        .gives("drop column t.b", "alter column t.a", "add column t.b"),
                Change.of(
                                "a key that others refer to numbers rows no more",
                                schema(
                                        keyless("a", "id bigint! numbered", "v integer")
                                                .key("id"),
                                        table("b", "a_id bigint").refers("a_id", "a")),
                                schema(
                                        keyless("a", "id bigint!", "v integer").key("id"),
                                        table("b", "a_id bigint").refers("a_id", "a")))
                        .gives("alter column a.id"),
                Change.of(
                                "columns of two tables",
                                schema(table("a", "x integer"), table("b", "x integer")),
                                schema(table("a", "x integer", "y integer"), table("b")))
                        .gives("drop column b.x", "add column a.y"));
    }
}
