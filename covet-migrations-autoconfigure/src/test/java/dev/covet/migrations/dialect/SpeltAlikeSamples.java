package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.check;
import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.foreignKey;
import static dev.covet.migrations.dialect.Samples.generated;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.index;
import static dev.covet.migrations.dialect.Samples.number;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static dev.covet.migrations.dialect.Samples.text;
import static dev.covet.migrations.dialect.Samples.unique;

import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.View;
import java.util.List;

/** What each engine is told in its own words. */
final class SpeltAlikeSamples {

    private SpeltAlikeSamples() {}

    static Schema orders(boolean indexesExpressions) {
        var owners = table("owners", id(), required("email", "varchar(80)"))
                .withUniques(List.of(unique("uk_owners_email", "email")));
        var orders = table(
                        "orders",
                        id(),
                        required("owner", "bigint"),
                        required("status", "varchar(10)").withDefault(text("NEW")),
                        column("total", "decimal(10,2)").withDefault(number("0")),
                        generated("doubled", "decimal(12,2)", "total * 2", true))
                .withForeignKeys(List.of(foreignKey("fk_orders_owner", "owner", "owners", "id")))
                .withChecks(List.of(
                        check("ck_orders_status", "status in ('NEW', 'DONE')"),
                        check("ck_orders_total", "total between 0 and 1000 and (total <> 13 or status is null)")));
        var schema = schema(owners, indexesExpressions ? withIndex(orders) : orders);
        return schema.addIndex("orders", index("ix_orders_owner", "owner", "status"))
                .createView(new View(
                        "open_orders", SqlText.of("SELECT id, total AS amount FROM orders WHERE status = 'NEW'")));
    }

    private static Table withIndex(Table orders) {
        var lower = new IndexPart.OfExpression(SqlText.of("lower(status)"), SortOrder.ASC);
        return orders.withIndexes(List.of(new Index("ix_orders_lower", List.of(lower), false, null)));
    }
}
