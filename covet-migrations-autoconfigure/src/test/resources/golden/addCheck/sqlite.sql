-- forward
-- makes the table "orders" anew; this is from the definition that the migrations know, what is executed from the one that the database keeps
CREATE TABLE main."covet_rows" (
    "id" bigint NOT NULL,
    "customer" bigint,
    "total" integer,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id"),
    CONSTRAINT "ck_orders_total" CHECK (total > id)
);
INSERT OR ABORT INTO main."covet_rows" (rowid, "id", "customer", "total") SELECT rowid, "id", "customer", "total" FROM main."orders" ORDER BY rowid;
DROP TABLE main."orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE main."covet_rows" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;

-- backward
ALTER TABLE "orders" DROP CONSTRAINT "ck_orders_total";
