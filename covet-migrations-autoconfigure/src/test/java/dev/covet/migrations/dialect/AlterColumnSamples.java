package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.commented;
import static dev.covet.migrations.dialect.Samples.expression;
import static dev.covet.migrations.dialect.Samples.generated;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.number;
import static dev.covet.migrations.dialect.Samples.numbered;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static dev.covet.migrations.dialect.Samples.text;
import static dev.covet.migrations.dialect.Samples.yes;

import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class AlterColumnSamples {

    private AlterColumnSamples() {}

    static List<Sample> all() {
        return List.of(
                change(
                        "to NOT NULL, with a value for rows that have none",
                        column("v", "varchar(20)"),
                        required("v", "varchar(20)"),
                        text("none")),
                change("to NOT NULL", column("v", "integer"), required("v", "integer")),
                change("to nullable", required("v", "integer"), column("v", "integer")),
                change("to a longer text", column("v", "varchar(20)"), column("v", "varchar(60)")),
                change(
                        "to another type, keeping the default",
                        required("v", "integer").withDefault(number("5")),
                        required("v", "bigint").withDefault(number("5"))),
                change(
                        "from texts to numbers",
                        column("v", "varchar(20)").withDefault(text("7")),
                        required("v", "integer").withDefault(number("7")),
                        number("0")),
                change(
                        "to a long text",
                        required("v", "varchar(20)").withDefault(text("it's")),
                        required("v", "text").withDefault(text("it's"))),
                change(
                        "to another default",
                        column("v", "varchar(20)").withDefault(text("a")),
                        column("v", "varchar(20)").withDefault(text("b\\c'd"))),
                change("without its default", column("v", "boolean").withDefault(yes()), column("v", "boolean")),
                change(
                        "to the present moment",
                        column("v", "timestamp(3)"),
                        column("v", "timestamp(3)").withDefault(expression("CURRENT_TIMESTAMP"))),
                change("to a point in time", column("v", "timestamp"), column("v", "timestamptz")),
                change(
                        "to other enumerated values",
                        required("v", "enum('A', 'B')").withDefault(text("A")),
                        required("v", "enum('A', 'B', 'LONGER')").withDefault(text("A"))),
                change(
                        "from a text to an enumeration",
                        column("v", "varchar(1)"),
                        required("v", "enum('A', 'B')"),
                        text("B")),
                change(
                        "to another comment",
                        commented(column("v", "text"), "old"),
                        commented(column("v", "text"), "it's \\ new")),
                change("without its comment", commented(required("v", "integer"), "old"), required("v", "integer")),
                change(
                        "to another expression",
                        generated("v", "integer", "other + 1", true),
                        generated("v", "integer", "other + 2", true)),
                Sample.of(
                        "that numbers the rows, to a wider type",
                        schema(table("t", required("id", "integer").withIdentity(Identity.BY_DEFAULT))),
                        new AlterColumn("t", numbered(), null)),
                Sample.of(
                        "to one that numbers the rows",
                        schema(table("t", id(), column("other", "integer"))),
                        new AlterColumn("t", numbered(), null)));
    }

    private static Sample change(String name, Column before, Column after) {
        return change(name, before, after, null);
    }

    private static Sample change(String name, Column before, Column after, @Nullable ColumnDefault fill) {
        return Sample.of(
                name,
                schema(table("t", id(), required("other", "integer"), before)),
                new AlterColumn("t", after, fill));
    }
}
