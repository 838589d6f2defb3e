package dev.covet.migrations.diff;

import static dev.covet.migrations.diff.Draft.schema;
import static dev.covet.migrations.diff.Draft.table;

import java.util.List;

/** Indexes, and names that nobody chose. */
final class IndexChanges {

    private IndexChanges() {}

    static List<Change> all() {
        return List.of(
                Change.of(
                                "an index",
                                table("t", "a integer"),
                                table("t", "a integer").index("i", "a"))
                        .gives("add index t.i"),
                Change.of("an index goes", table("t", "a integer").index("i", "a"), table("t", "a integer"))
                        .gives("drop index t.i"),
                Change.of(
                                "an index gets another name",
                                table("t", "a integer").index("i", "a"),
                                table("t", "a integer").index("j", "a"))
                        .gives("rename index t.i to j"),
                Change.of(
                                "an index without a chosen name gets one",
                                table("t", "a integer").indexed("a"),
                                table("t", "a integer").index("by_a", "a"))
                        .gives("rename index t.ix_t_a to by_a"),
                Change.of(
                                "an index loses its chosen name",
                                table("t", "a integer").index("by_a", "a"),
                                table("t", "a integer").indexed("a"))
                        .gives(),
                Change.of(
                                "two indexes change names",
                                table("t", "a integer", "b integer")
                                        .index("i", "a")
                                        .index("j", "b"),
                                table("t", "a integer", "b integer")
                                        .index("i", "b")
                                        .index("j", "a"))
                        .gives("drop index t.i", "drop index t.j", "add index t.i", "add index t.j"),
                Change.of(
                                "an index loses its chosen name, and another gets it",
                                table("t", "a integer", "b integer").index("i", "a"),
                                table("t", "a integer", "b integer")
                                        .indexed("a")
                                        .index("i", "b"))
                        .gives("drop index t.i", "add index t.ix_t_a", "add index t.i"),
                Change.of(
                                "the order of an index's columns",
                                table("t", "a integer", "b integer").index("i", "a", "b"),
                                table("t", "a integer", "b integer").index("i", "b", "a"))
                        .gives("drop index t.i", "add index t.i"),
                Change.of(
                                "the direction of an index",
                                table("t", "a integer").index("i", "a"),
                                table("t", "a integer").index("i", "a desc"))
                        .gives("drop index t.i", "add index t.i"),
                Change.of(
                                "an index gets a second column",
                                table("t", "a integer", "b integer").index("i", "a"),
                                table("t", "a integer", "b integer").index("i", "a", "b"))
                        .gives("drop index t.i", "add index t.i"),
                Change.of(
                                "an index becomes unique",
                                table("t", "a integer").index("i", "a"),
                                table("t", "a integer").uniqueIndex("i", "a"))
                        .gives("drop index t.i", "add index t.i"),
                Change.of(
                                "an index of a new column",
                                table("t"),
                                table("t", "a integer").index("i", "a"))
                        .gives("add column t.a", "add index t.i"),
                Change.of(
                                "an indexed column goes",
                                table("t", "a integer", "b integer").index("i", "a", "b"),
                                table("t", "b integer"))
                        .gives("drop index t.i", "drop column t.a"),
                Change.of(
                                "an index with a column that goes and one that comes",
                                table("t", "a integer", "b integer").index("i", "a", "b"),
                                table("t", "b integer", "c integer").index("i", "b", "c"))
                        .gives("drop index t.i", "drop column t.a", "add column t.c", "add index t.i"),
                Change.of(
                                "a partial index",
                                table("t", "a integer"),
                                table("t", "a integer").partialIndex("i", "a > 0", "a"))
                        .gives("add index t.i"),
                Change.of(
                                "the condition of a partial index",
                                table("t", "a integer").partialIndex("i", "a > 0", "a"),
                                table("t", "a integer").partialIndex("i", "a > 9", "a"))
                        .gives("drop index t.i", "add index t.i"),
                Change.of(
                                "an index of an expression",
                                table("t", "a varchar(9)"),
                                table("t", "a varchar(9)").index("i", "(lower(a))"))
                        .gives("add index t.i"),
                Change.of(
                                "an index moves to another table",
                                schema(table("a", "x integer").index("i", "x"), table("b", "x integer")),
                                schema(
                                        table("a", "x integer"),
                                        table("b", "x integer").index("i", "x")))
                        .gives("drop index a.i", "add index b.i"),
                Change.of(
                                "Hibernate's hash for the name of a foreign key",
                                schema(
                                        table("a"),
                                        table("b", "a_id bigint")
                                                .refers(
                                                        "FKh8ciramu9cc9q3qcqiv4ue8a6",
                                                        List.of("a_id"),
                                                        "a",
                                                        List.of("id"),
                                                        dev.covet.migrations.schema.ReferentialAction.NO_ACTION)),
                                schema(table("a"), table("b", "a_id bigint").refers("a_id", "a")))
                        .gives(),
                Change.of(
                                "Hibernate's hash for the name of a unique constraint",
                                table("t", "a varchar(9)").namedUnique("uk_6dotkott2kjsp8vw4d0m25fb7", "a"),
                                table("t", "a varchar(9)").unique("a"))
                        .gives(),
                Change.of(
                                "Hibernate's hash for the name of an index",
                                table("t", "a varchar(9)").index("IDXaeqrt2kjsp8vw4d0m25fb7xy", "a"),
                                table("t", "a varchar(9)").indexed("a"))
                        .gives(),
                Change.of(
                                "PostgreSQL's names",
                                schema(
                                        Draft.keyless("a", "id bigint!").namedKey("a_pkey", "id"),
                                        table("b", "a_id bigint", "n integer")
                                                .namedUnique("b_n_key", "n")
                                                .check("b_n_check", "n > 0")
                                                .refers(
                                                        "b_a_id_fkey",
                                                        List.of("a_id"),
                                                        "a",
                                                        List.of("id"),
                                                        dev.covet.migrations.schema.ReferentialAction.NO_ACTION)),
                                schema(
                                        table("a"),
                                        table("b", "a_id bigint", "n integer")
                                                .unique("n")
                                                .check("n_is_positive", "n > 0")
                                                .refers("a_id", "a")))
                        .gives(),
                Change.of(
                                "MySQL's names",
                                schema(
                                        table("a"),
                                        table("b", "a_id bigint", "n integer")
                                                .namedUnique("n", "n")
                                                .check("b_chk_1", "n > 0")
                                                .refers(
                                                        "b_ibfk_1",
                                                        List.of("a_id"),
                                                        "a",
                                                        List.of("id"),
                                                        dev.covet.migrations.schema.ReferentialAction.NO_ACTION)),
                                schema(
                                        table("a"),
                                        table("b", "a_id bigint", "n integer")
                                                .unique("n")
                                                .check("n_is_positive", "n > 0")
                                                .refers("a_id", "a")))
                        .gives(),
                Change.of(
                                "MariaDB's name for a check",
                                table("t", "n integer").check("CONSTRAINT_1", "n > 0"),
                                table("t", "n integer").check("n_is_positive", "n > 0"))
                        .gives(),
                Change.of(
                                "another chosen name of a unique constraint",
                                table("t", "a integer").namedUnique("one", "a"),
                                table("t", "a integer").namedUnique("other", "a"))
                        .gives("drop unique constraint t.one", "add unique constraint t.other"),
                Change.of(
                                "only the letter case of names",
                                schema(
                                        table("Orders", "Note varchar(40)").index("IX", "Note"),
                                        table("b", "o bigint").refers("o", "Orders")),
                                schema(
                                        table("orders", "note varchar(40)").index("ix", "note"),
                                        table("b", "o bigint").refers("o", "orders")))
                        .gives());
    }
}
