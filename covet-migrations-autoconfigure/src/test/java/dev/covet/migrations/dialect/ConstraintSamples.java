package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.check;
import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.foreignKey;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.index;
import static dev.covet.migrations.dialect.Samples.keyless;
import static dev.covet.migrations.dialect.Samples.primaryKey;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static dev.covet.migrations.dialect.Samples.unique;

import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddPrimaryKey;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropCheck;
import dev.covet.migrations.operation.DropForeignKey;
import dev.covet.migrations.operation.DropPrimaryKey;
import dev.covet.migrations.operation.DropUnique;
import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.util.List;

final class ConstraintSamples {

    private static final Table CUSTOMERS = table("customers", id(), column("email", "varchar(80)"));
    private static final Table ORDERS = table("orders", id(), column("customer", "bigint"), column("total", "integer"));
    private static final ForeignKey TO_CUSTOMER =
            foreignKey("fk_orders_customer", "customer", "customers", "id", ReferentialAction.SET_NULL);

    private ConstraintSamples() {}

    static List<Sample> all() {
        var indexed = ORDERS.withIndexes(List.of(index("ix_orders_customer", "customer")));
        var referring = ORDERS.withForeignKeys(List.of(TO_CUSTOMER));
        var pairs = keyless("pairs", required("a", "integer"), required("b", "integer"));
        return List.of(
                Sample.of("of two columns", schema(pairs), new AddPrimaryKey("pairs", primaryKey("pairs", "b", "a"))),
                Sample.of(
                        "of two columns",
                        schema(pairs.withPrimaryKey(primaryKey("pairs", "b", "a"))),
                        new DropPrimaryKey("pairs", "pk_pairs")),
                Sample.of(
                        "that a foreign key of its table leans on",
                        schema(CUSTOMERS, profiles()),
                        new DropPrimaryKey("profiles", "pk_profiles")),
                Sample.of("to a primary key", schema(CUSTOMERS, indexed), new AddForeignKey("orders", TO_CUSTOMER)),
                Sample.of(
                        "that has to be given an index",
                        schema(CUSTOMERS, ORDERS),
                        new AddForeignKey("orders", TO_CUSTOMER)),
                Sample.of(
                                "that sets a default",
                                schema(CUSTOMERS, indexed),
                                new AddForeignKey(
                                        "orders",
                                        foreignKey(
                                                "fk_orders_customer",
                                                "customer",
                                                "customers",
                                                "id",
                                                ReferentialAction.SET_DEFAULT)))
                        .refusedBy(Engine.MYSQL, Engine.MARIADB),
                Sample.of(
                        "to a primary key",
                        schema(CUSTOMERS, indexed.withForeignKeys(List.of(TO_CUSTOMER))),
                        new DropForeignKey("orders", "fk_orders_customer")),
                Sample.of(
                        "of one column",
                        schema(CUSTOMERS),
                        new AddUnique("customers", unique("uk_customers_email", "email"))),
                Sample.of(
                        "of the columns of a foreign key",
                        schema(CUSTOMERS, referring),
                        new AddUnique("orders", unique("uk_orders_customer_total", "customer", "total"))),
                Sample.of(
                        "of one column",
                        schema(CUSTOMERS.withUniques(List.of(unique("uk_customers_email", "email")))),
                        new DropUnique("customers", "uk_customers_email")),
                Sample.of(
                        "that a foreign key of its table leans on",
                        schema(CUSTOMERS, referring.withUniques(List.of(unique("uk_orders_customer", "customer")))),
                        new DropUnique("orders", "uk_orders_customer")),
                Sample.of(
                        "of two columns",
                        schema(ORDERS),
                        new AddCheck("orders", check("ck_orders_total", "total > id"))),
                Sample.of(
                        "with an awkward name",
                        schema(ORDERS),
                        new AddCheck("orders", check("it's \"a\" `check`", "total <> 3"))),
                Sample.of(
                        "of one column",
                        schema(ORDERS.withChecks(List.of(check("ck_orders_total", "total > 0")))),
                        new DropCheck("orders", "ck_orders_total")));
    }

    static List<Sample> options() {
        var indexed = ORDERS.withIndexes(List.of(index("ix_orders_customer", "customer")));
        return List.of(
                Sample.of(
                                "that waits for the end of the transaction",
                                schema(CUSTOMERS, indexed),
                                new AddForeignKey("orders", deferred()))
                        .refusedBy(Engine.MYSQL, Engine.MARIADB),
                Sample.of(
                                "that waits for the end of the transaction",
                                schema(CUSTOMERS),
                                new CreateTable(indexed.withForeignKeys(List.of(deferred()))))
                        .refusedBy(Engine.MYSQL, Engine.MARIADB),
                Sample.of(
                                "that can wait for the end of the transaction",
                                schema(CUSTOMERS),
                                new AddUnique(
                                        "customers",
                                        new Unique(
                                                "uk_customers_email",
                                                List.of("email"),
                                                Deferrability.DEFERRABLE,
                                                true)))
                        .refusedBy(Engine.SQLITE, Engine.MYSQL, Engine.MARIADB),
                Sample.of(
                                "that takes one NULL for equal to another",
                                schema(CUSTOMERS),
                                new AddUnique(
                                        "customers",
                                        new Unique(
                                                "uk_customers_email",
                                                List.of("email"),
                                                Deferrability.NOT_DEFERRABLE,
                                                false)))
                        .refusedBy(Engine.SQLITE, Engine.MYSQL, Engine.MARIADB));
    }

    private static ForeignKey deferred() {
        return new ForeignKey(
                "fk_orders_customer",
                List.of("customer"),
                "customers",
                List.of("id"),
                ReferentialAction.CASCADE,
                ReferentialAction.NO_ACTION,
                Deferrability.INITIALLY_DEFERRED);
    }

    private static Table profiles() {
        return table("profiles", id()).withForeignKeys(List.of(foreignKey("fk_profiles_id", "id", "customers", "id")));
    }
}
