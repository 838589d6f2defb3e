package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.collated;
import static dev.covet.migrations.dialect.Samples.commented;
import static dev.covet.migrations.dialect.Samples.expression;
import static dev.covet.migrations.dialect.Samples.generated;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.no;
import static dev.covet.migrations.dialect.Samples.number;
import static dev.covet.migrations.dialect.Samples.table;
import static dev.covet.migrations.dialect.Samples.text;
import static dev.covet.migrations.dialect.Samples.yes;
import static dev.covet.migrations.schema.Engine.MARIADB;
import static dev.covet.migrations.schema.Engine.MYSQL;
import static dev.covet.migrations.schema.Engine.POSTGRESQL;
import static dev.covet.migrations.schema.Engine.SQLITE;

import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.SqlText;
import java.util.List;
import java.util.stream.Stream;

/** One for each thing that columns can differ in. */
final class ColumnDifferences {

    private ColumnDifferences() {}

    static List<Difference> all() {
        return Stream.of(types(), columns()).flatMap(List::stream).toList();
    }

    private static List<Difference> types() {
        return List.of(
                type("smallint", "integer"),
                type("integer", "bigint"),
                type("boolean", "smallint"),
                type("decimal(10,2)", "decimal(12,2)"),
                type("decimal(10,2)", "decimal(10,3)"),
                type("real", "double"),
                type("char(3)", "char(4)"),
                type("char(3)", "varchar(3)"),
                type("varchar(3)", "varchar(4)"),
                type("varchar(3)", "text"),
                type("binary(3)", "binary(4)", POSTGRESQL, SQLITE),
                type("binary(3)", "varbinary(3)", POSTGRESQL, SQLITE),
                type("varbinary(3)", "blob", POSTGRESQL, SQLITE),
                type("date", "timestamp"),
                type("time(3)", "time", SQLITE),
                type("timestamp(3)", "timestamp", SQLITE),
                type("timestamp", "timestamptz", SQLITE),
                type("uuid", "binary(16)", MYSQL, SQLITE),
                type("json", "text", SQLITE),
                type("json", "array(integer)", MYSQL, MARIADB),
                type("array(integer)", "array(bigint)", MYSQL, MARIADB, SQLITE),
                type("enum('A', 'B')", "enum('A', 'C')"),
                type("enum('A', 'B')", "enum('A', 'B', 'C')"),
                type("enum('A', 'B')", "varchar(1)"));
    }

    private static Difference type(String one, String other, Engine... nothingOn) {
        return column("the type: " + one + ", " + other, column("c", one), column("c", other), nothingOn);
    }

    private static List<Difference> columns() {
        var words = column("c", "varchar(20)");
        var whole = column("c", "integer");
        var moment = column("c", "timestamp");
        return List.of(
                column("a column's name", words, column("d", "varchar(20)")),
                Difference.of("a column", table("t", id(), words), table("t", id())),
                column("whether a column may be NULL", words, words.notNull()),
                column("a default", words, words.withDefault(text("x"))),
                column("a default's letter case", words.withDefault(text("x")), words.withDefault(text("X"))),
                column("a default's blanks", words.withDefault(text("")), words.withDefault(text(" "))),
                column("a default's number", whole.withDefault(number("1")), whole.withDefault(number("-1"))),
                column(
                        "a default's fraction",
                        column("c", "decimal(10,2)").withDefault(number("1.5")),
                        column("c", "decimal(10,2)").withDefault(number("1.05"))),
                column(
                        "a default's truth",
                        column("c", "boolean").withDefault(yes()),
                        column("c", "boolean").withDefault(no())),
                column(
                        "a default's expression",
                        whole.withDefault(expression("1 + 1")),
                        whole.withDefault(expression("1 + 2"))),
                column(
                        "a default's moment",
                        moment.withDefault(expression("now()")),
                        moment.withDefault(text("2020-01-01"))),
                column(
                        "a default's second",
                        moment.withDefault(text("2020-01-01 10:00:00")),
                        moment.withDefault(text("2020-01-01 10:00:01"))),
                Difference.of("an identity", table("t", id()), table("t", id().withIdentity(Identity.BY_DEFAULT))),
                Difference.of(
                        "a kind of identity",
                        table("t", id().withIdentity(Identity.BY_DEFAULT)),
                        table("t", id().withIdentity(Identity.ALWAYS)),
                        MYSQL,
                        MARIADB,
                        SQLITE),
                column(
                        "a computation",
                        generated("c", "bigint", "id + 1", true),
                        generated("c", "bigint", "id + 2", true)),
                column(
                        "a computation's place",
                        generated("c", "bigint", "id + 1", true),
                        generated("c", "bigint", "id + 1", false)),
                column("whether a column is computed", column("c", "bigint"), generated("c", "bigint", "id + 1", true)),
                column("a collation", words, collated(words, "some_ci")),
                column("a comment of a column", words, commented(words, "Words"), SQLITE),
                column("options of a column", words, options(words, "INVISIBLE")));
    }

    private static Column column(String name, String type) {
        return Samples.column(name, type);
    }

    private static Difference column(String what, Column one, Column other, Engine... nothingOn) {
        return Difference.of(what, table("t", id(), one), table("t", id(), other), nothingOn);
    }

    private static Column options(Column column, String options) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generated(),
                column.collation(),
                column.comment(),
                SqlText.of(options));
    }
}
