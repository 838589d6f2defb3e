package dev.covet.migrations.diff;

import static dev.covet.migrations.diff.Draft.schema;
import static dev.covet.migrations.diff.Draft.table;

import java.util.ArrayList;
import java.util.List;

/** Columns that get another type, alone and with everything that depends on them. */
final class TypeChangesOfColumns {

    private TypeChangesOfColumns() {}

    static List<Change> all() {
        var all = new ArrayList<Change>();
        retyped(all, "smallint", "integer");
        retyped(all, "integer", "bigint");
        retyped(all, "bigint", "integer");
        retyped(all, "real", "double");
        retyped(all, "decimal(8,2)", "decimal(10,2)");
        retyped(all, "decimal(10,2)", "decimal(10,4)");
        retyped(all, "varchar(20)", "varchar(40)");
        retyped(all, "varchar(40)", "varchar(20)");
        retyped(all, "varchar(20)", "varchar(400)");
        retyped(all, "varchar(20)", "text");
        retyped(all, "text", "varchar(200)");
        retyped(all, "char(4)", "varchar(10)");
        retyped(all, "integer", "varchar(20)");
        retyped(all, "date", "timestamp");
        retyped(all, "timestamp(3)", "timestamp");
        retyped(all, "timestamp", "timestamp(0)");
        retyped(all, "varbinary(16)", "varbinary(32)");
        retyped(all, "enum('A', 'B')", "enum('A', 'B', 'C')");
        retyped(all, "enum('A', 'B', 'C')", "enum('A', 'B')");
        retyped(all, "enum('A', 'B')", "varchar(10)");
        retyped(all, "varchar(10)", "enum('A', 'B')");
        retyped(all, "enum('A', 'B')", "enum('B', 'A')");
        all.add(Change.of("from boolean to date, which nothing converts", table("t", "v boolean"), table("t", "v date"))
                .gives("drop column t.v", "add column t.v"));
        all.add(Change.of("from date to a NOT NULL boolean", table("t", "v date!"), table("t", "v boolean!"))
                .filling("t.v", "true")
                .gives("drop column t.v", "add column t.v", "alter column t.v"));
        all.addAll(withDependents());
        return all;
    }

    private static void retyped(List<Change> all, String from, String to) {
        all.add(Change.of("from " + from + " to " + to, table("t", "v " + from), table("t", "v " + to))
                .gives("alter column t.v"));
    }

    private static List<Change> withDependents() {
        return List.of(
                Change.of(
                                "a key that numbered rows becomes a text",
                                Draft.keyless("t", "id bigint! numbered", "v integer")
                                        .key("id"),
                                Draft.keyless("t", "id varchar(36)!", "v integer")
                                        .key("id"))
                        .gives("alter column t.id"),
                Change.of(
                                "a key that was smaller begins to number rows",
                                Draft.keyless("t", "id integer!", "v integer").key("id"),
                                Draft.keyless("t", "id bigint! numbered", "v integer")
                                        .key("id"))
                        .gives("alter column t.id"),
                Change.of(
                                "the type of a key that a foreign key points at",
                                schema(table("a"), table("b", "a_id bigint").refers("a_id", "a")),
                                schema(
                                        Draft.keyless("a", "id varchar(36)!").key("id"),
                                        table("b", "a_id varchar(36)").refers("a_id", "a")))
                        .gives(
                                "drop foreign key b.fk_b_a_id",
                                "alter column a.id",
                                "alter column b.a_id",
                                "add foreign key b.fk_b_a_id"),
                Change.of(
                                "the type of a key that a join table and itself point at",
                                schema(
                                        Draft.keyless("a", "id integer!", "parent integer")
                                                .key("id")
                                                .refers("parent", "a"),
                                        Draft.keyless("b", "id integer!").key("id"),
                                        Draft.keyless("a_b", "a_id integer!", "b_id integer!")
                                                .key("a_id", "b_id")
                                                .refers("a_id", "a")
                                                .refers("b_id", "b")),
                                schema(
                                        Draft.keyless("a", "id bigint!", "parent bigint")
                                                .key("id")
                                                .refers("parent", "a"),
                                        Draft.keyless("b", "id integer!").key("id"),
                                        Draft.keyless("a_b", "a_id bigint!", "b_id integer!")
                                                .key("a_id", "b_id")
                                                .refers("a_id", "a")
                                                .refers("b_id", "b")))
                        .gives(
                                "drop foreign key a.fk_a_parent",
                                "drop foreign key a_b.fk_a_b_a_id",
                                "alter column a.id",
                                "alter column a.parent",
                                "alter column a_b.a_id",
                                "add foreign key a.fk_a_parent",
                                "add foreign key a_b.fk_a_b_a_id"),
                Change.of(
                                "the type of an indexed and unique column",
                                table("t", "v varchar(10)!").unique("v").index("ix", "v", "id"),
                                table("t", "v varchar(20)!").unique("v").index("ix", "v", "id"))
                        .gives("alter column t.v"),
                Change.of(
                                "a narrower type of a column with a check",
                                table("t", "v bigint").check("ck", "v > 0"),
                                table("t", "v integer").check("ck", "v > 0"))
                        .gives("drop check t.ck", "alter column t.v", "add check t.ck"),
                Change.of(
                                "a wider type of a column with a check",
                                table("t", "v integer").check("ck", "v > 0"),
                                table("t", "v bigint").check("ck", "v > 0"))
                        .gives("alter column t.v"),
                Change.of(
                                "the type of a column that a view reads",
                                Draft.with(
                                        schema(table("t", "v varchar(10)")),
                                        Draft.view("w", "SELECT id, v FROM t"),
                                        Draft.view("ww", "SELECT v FROM w")),
                                Draft.with(
                                        schema(table("t", "v varchar(20)")),
                                        Draft.view("w", "SELECT id, v FROM t"),
                                        Draft.view("ww", "SELECT v FROM w")))
                        .gives("drop view ww", "drop view w", "alter column t.v", "create view w", "create view ww"),
                Change.of(
                                "an enumeration with a default and NOT NULL",
                                table("t", "v enum('A', 'B')! = 'A'"),
                                table("t", "v enum('A', 'B', 'LONGER')! = 'A'"))
                        .gives("alter column t.v"));
    }
}
