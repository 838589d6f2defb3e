-- forward
-- makes the table "orders" anew; this is from the definition that the migrations know, what is executed from the one that the database keeps
CREATE TABLE main."covet_rows" (
    "id" bigint NOT NULL,
    "customer" bigint,
    "total" integer,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id")
);
INSERT OR ABORT INTO main."covet_rows" (rowid, "id", "customer", "total") SELECT rowid, "id", "customer", "total" FROM main."orders" ORDER BY rowid;
DROP TABLE main."orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE main."covet_rows" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX main."ix_orders_customer" ON "orders" ("customer");

-- backward
-- makes the table "orders" anew; this is from the definition that the migrations know, what is executed from the one that the database keeps
CREATE TABLE main."covet_rows" (
    "id" bigint NOT NULL,
    "customer" bigint,
    "total" integer,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id"),
    CONSTRAINT "fk_orders_customer" FOREIGN KEY ("customer") REFERENCES "customers" ("id") ON DELETE SET NULL
);
INSERT OR ABORT INTO main."covet_rows" (rowid, "id", "customer", "total") SELECT rowid, "id", "customer", "total" FROM main."orders" ORDER BY rowid;
DROP TABLE main."orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE main."covet_rows" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX main."ix_orders_customer" ON "orders" ("customer");
