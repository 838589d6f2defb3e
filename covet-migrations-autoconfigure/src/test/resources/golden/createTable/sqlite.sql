-- forward
CREATE TABLE "orders" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "customer" bigint NOT NULL,
    "total" numeric(12,2) NOT NULL DEFAULT 0,
    "state" varchar(4) NOT NULL DEFAULT 'NEW' CONSTRAINT "ck_orders_state_enum" CHECK ("state" IN ('NEW', 'PAID')),
    "placed_at" timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "note" varchar(200),
    CONSTRAINT "fk_orders_customer" FOREIGN KEY ("customer") REFERENCES "customers" ("id") ON DELETE CASCADE,
    CONSTRAINT "ck_orders_total" CHECK (total >= 0)
);
CREATE INDEX "ix_orders_note" ON "orders" ("note");
CREATE INDEX "ix_orders_latest" ON "orders" ("placed_at" DESC);
CREATE UNIQUE INDEX "uk_orders_customer_placed_at" ON "orders" ("customer", "placed_at");

-- backward
DROP TABLE "orders";
