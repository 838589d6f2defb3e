package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.check;
import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.commented;
import static dev.covet.migrations.dialect.Samples.expression;
import static dev.covet.migrations.dialect.Samples.foreignKey;
import static dev.covet.migrations.dialect.Samples.generated;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.index;
import static dev.covet.migrations.dialect.Samples.keyless;
import static dev.covet.migrations.dialect.Samples.no;
import static dev.covet.migrations.dialect.Samples.number;
import static dev.covet.migrations.dialect.Samples.numbered;
import static dev.covet.migrations.dialect.Samples.primaryKey;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static dev.covet.migrations.dialect.Samples.text;
import static dev.covet.migrations.dialect.Samples.unique;
import static dev.covet.migrations.dialect.Samples.uniqueIndex;
import static dev.covet.migrations.dialect.Samples.yes;

import dev.covet.migrations.operation.CommentTable;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

final class TableSamples {

    private static final Table CUSTOMERS = table("customers", id(), required("email", "varchar(80)"))
            .withUniques(List.of(unique("uk_customers_email", "email")));

    private TableSamples() {}

    static List<Sample> all() {
        return Stream.of(creations(), names(), dropsAndRenames())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sample> creations() {
        return List.of(
                create("with everything that belongs to it", orders(), CUSTOMERS),
                create("of every type", everyType()),
                create("with every kind of default", everyDefault()),
                create("without a primary key", keyless("log_lines", column("line", "text"))),
                create(
                        "with a primary key of two columns",
                        keyless("members", column("team", "integer"), column("person", "integer"))
                                .withPrimaryKey(primaryKey("members", "team", "person"))),
                create(
                        "that always numbers its rows",
                        table("tickets", id().withIdentity(Identity.ALWAYS), column("seat", "varchar(8)"))),
                create("that numbers its rows by a column which is not the key", sideNumbered())
                        .refusedBy(Engine.MYSQL, Engine.MARIADB, Engine.SQLITE),
                create(
                        "that refers to itself",
                        table("nodes", id(), column("parent", "bigint"))
                                .withForeignKeys(List.of(foreignKey(
                                        "fk_nodes_parent", "parent", "nodes", "id", ReferentialAction.CASCADE)))),
                create(
                        "that refers to unique columns",
                        table("letters", id(), column("recipient", "varchar(80)"))
                                .withForeignKeys(
                                        List.of(foreignKey("fk_letters_recipient", "recipient", "customers", "email"))),
                        CUSTOMERS),
                create(
                        "with generated columns that are kept",
                        table(
                                "boxes",
                                id(),
                                column("width", "integer"),
                                generated("doubled", "integer", "width * 2", true))),
                create(
                                "with generated columns that are not kept",
                                table(
                                        "crates",
                                        id(),
                                        column("width", "integer"),
                                        generated("doubled", "integer", "width * 2", false)))
                        .refusedBy(Engine.POSTGRESQL),
                create("with an enumeration of awkward values", table("parcels", id(), required("state", AWKWARD))),
                create(
                        "with comments",
                        table("notes", id(), commented(column("body", "text"), "It's \"the\" text\n\\ of `it`"))
                                .withComment("What people's notes say: 100%")));
    }

    private static final String AWKWARD = "enum('NEW', 'it''s', 'back\\slash', 'größe', 'two, words', '')";

    private static Table orders() {
        return table(
                        "orders",
                        numbered(),
                        required("customer", "bigint"),
                        required("total", "decimal(12,2)").withDefault(number("0")),
                        required("state", "enum('NEW', 'PAID')").withDefault(text("NEW")),
                        required("placed_at", "timestamptz").withDefault(expression("CURRENT_TIMESTAMP")),
                        column("note", "varchar(200)"))
                .withUniques(List.of(unique("uk_orders_customer_placed_at", "customer", "placed_at")))
                .withForeignKeys(List.of(
                        foreignKey("fk_orders_customer", "customer", "customers", "id", ReferentialAction.CASCADE)))
                .withChecks(List.of(check("ck_orders_total", "total >= 0")))
                .withIndexes(List.of(
                        index("ix_orders_note", "note"),
                        new Index(
                                "ix_orders_latest",
                                List.of(new IndexPart.OfColumn("placed_at", SortOrder.DESC)),
                                false,
                                null)));
    }

    private static Table everyType() {
        var types = Stream.of(
                "boolean",
                "smallint",
                "integer",
                "bigint",
                "decimal(20,5)",
                "decimal(10)",
                "real",
                "double",
                "char(3)",
                "varchar(40)",
                "text",
                "binary(16)",
                "varbinary(20)",
                "blob",
                "date",
                "time",
                "time(0)",
                "timestamp",
                "timestamp(0)",
                "timestamp(3)",
                "timestamptz",
                "timestamptz(0)",
                "uuid",
                "json",
                "enum('A', 'BCD')",
                "array(integer)",
                "array(varchar(10))");
        var columns = Stream.concat(
                        types.map(type -> column("a " + type, type)), Stream.of(Column.of("other", nativeType())))
                .toList();
        return Table.of("samples", columns);
    }

    private static ColumnType nativeType() {
        return new ColumnType.Native(SqlText.of(Map.of(
                Engine.POSTGRESQL,
                "tsvector",
                Engine.MYSQL,
                "mediumtext",
                Engine.MARIADB,
                "mediumtext",
                Engine.SQLITE,
                "clob")));
    }

    static Table everyDefault() {
        return table(
                "defaults",
                id(),
                required("a_text", "varchar(80)").withDefault(text("it's \"here\"\n\\o/ `x` 100% ?")),
                column("a_long_text", "text").withDefault(text("a\\b'c")),
                required("a_number", "integer").withDefault(number("-7")),
                required("an_amount", "decimal(10,2)").withDefault(number("12.50")),
                required("a_yes", "boolean").withDefault(yes()),
                required("a_no", "boolean").withDefault(no()),
                required("bytes", "varbinary(10)").withDefault(text("it's")),
                column("long_bytes", "blob").withDefault(text("a\\b")),
                column("a_document", "json").withDefault(text("{\"a\": \"it's\"}")),
                required("a_uuid", "uuid").withDefault(text("123e4567-e89b-12d3-a456-426614174000")),
                required("a_choice", "enum('ONE', 'it''s')").withDefault(text("it's")),
                required("a_moment", "timestamp(3)").withDefault(expression("now()")),
                required("a_point", "timestamptz(0)").withDefault(expression("current_timestamp()")),
                column("a_day", "date").withDefault(expression("CURRENT_TIMESTAMP")),
                column("a_time", "time(0)").withDefault(expression("CURRENT_TIMESTAMP")),
                required("a_sum", "integer").withDefault(expression("1 + 1")));
    }

    private static Table sideNumbered() {
        return table("invoices", id(), required("number", "integer").withIdentity(Identity.BY_DEFAULT));
    }

    /** Names that must go through quoting unharmed. */
    private static List<Sample> names() {
        var longest = "n".repeat(63);
        return List.of(
                create("whose names are reserved words", awkward("order", "select", "user", "key", "group")),
                create("whose names have blanks and signs", awkward("two words", "a.b", "a-b", "a;b", "1st $ %s ?")),
                create("whose names have quotes", awkward("we\"ird", "back`tick", "it's", "\"\"", "[x]")),
                create(
                        "whose names look like an attack",
                        awkward("x'; DROP TABLE users; --", "/* c */", "a\\b", "-- x", "\"; DROP TABLE users; --")),
                create("whose names are not ASCII", awkward("größe_表", "naïve", "Größe", "列", "ключ")),
                create("whose names have letters in both cases", awkward("CamelCase", "UPPER", "lower", "Id", "iD2")),
                create("whose name is as long as PostgreSQL allows", named(longest)),
                create("whose name is as long as MySQL allows", named("n".repeat(64)))
                        .refusedBy(Engine.POSTGRESQL),
                create("whose name has 64 bytes in fewer characters", named("ü".repeat(32)))
                        .refusedBy(Engine.POSTGRESQL),
                create("whose name is longer than MySQL allows", named("n".repeat(65)))
                        .refusedBy(Engine.POSTGRESQL, Engine.MYSQL, Engine.MARIADB));
    }

    private static Table awkward(String table, String... columns) {
        var all = Stream.of(columns).map(name -> required(name, "varchar(20)")).toList();
        return Table.of(table, all)
                .withPrimaryKey(new PrimaryKey("pk " + columns[0], List.of(columns[0])))
                .withUniques(List.of(unique("uk " + columns[1], columns[1])))
                .withForeignKeys(List.of(new ForeignKey(
                        "fk " + columns[2],
                        List.of(columns[2]),
                        table,
                        List.of(columns[0]),
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION)))
                .withIndexes(
                        List.of(index("ix " + columns[2], columns[2]), uniqueIndex("ux " + columns[3], columns[3])));
    }

    private static Table named(String name) {
        return keyless(name, required("c".repeat(Math.min(63, name.length())), "integer"));
    }

    private static List<Sample> dropsAndRenames() {
        return List.of(
                Sample.of("with its rows", schema(CUSTOMERS), new DropTable("customers")),
                Sample.of("with everything that belongs to it", schema(CUSTOMERS, orders()), new DropTable("orders")),
                Sample.of("to another name", schema(CUSTOMERS), new RenameTable("customers", "clients")),
                Sample.of(
                        "that others point at",
                        schema(CUSTOMERS, orders()),
                        new RenameTable("customers", "it's \"them\"")),
                Sample.of(
                        "with an enumeration and keys of its own",
                        schema(CUSTOMERS, orders()),
                        new RenameTable("orders", "purchases")),
                Sample.of("where there was none", schema(CUSTOMERS), new CommentTable("customers", "Who \"it's\" for")),
                Sample.of(
                        "in place of another",
                        schema(CUSTOMERS.withComment("Buyers")),
                        new CommentTable("customers", "People")),
                Sample.of("away", schema(CUSTOMERS.withComment("Buyers")), new CommentTable("customers", null)));
    }

    private static Sample create(String name, Table table, Table... before) {
        return Sample.of(name, before.length == 0 ? Schema.empty() : schema(before), new CreateTable(table));
    }
}
