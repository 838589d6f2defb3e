-- forward
ALTER TABLE "orders" DROP CONSTRAINT "fk_orders_customer";

-- backward
ALTER TABLE "orders" ADD CONSTRAINT "fk_orders_customer" FOREIGN KEY ("customer") REFERENCES "customers" ("id") ON DELETE SET NULL;
