-- forward
-- makes the table "orders" anew; this is from the definition that the migrations know, what is executed from the one that the database keeps
CREATE TEMP TABLE "covet_rows" ("covet_row" INTEGER PRIMARY KEY, "id", "customer", "total");
INSERT INTO temp."covet_rows" SELECT rowid, "id", "customer", "total" FROM main."orders";
DROP TABLE main."orders";
CREATE TABLE main."orders" (
    "id" bigint NOT NULL,
    "customer" bigint,
    "total" integer,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id"),
    CONSTRAINT "fk_orders_customer" FOREIGN KEY ("customer") REFERENCES "customers" ("id") ON DELETE SET NULL
);
INSERT OR ABORT INTO main."orders" (rowid, "id", "customer", "total") SELECT "covet_row", "id", "customer", "total" FROM temp."covet_rows" ORDER BY "covet_row";
DROP TABLE temp."covet_rows";
CREATE INDEX main."ix_orders_customer" ON "orders" ("customer");

-- backward
-- makes the table "orders" anew; this is from the definition that the migrations know, what is executed from the one that the database keeps
CREATE TEMP TABLE "covet_rows" ("covet_row" INTEGER PRIMARY KEY, "id", "customer", "total");
INSERT INTO temp."covet_rows" SELECT rowid, "id", "customer", "total" FROM main."orders";
DROP TABLE main."orders";
CREATE TABLE main."orders" (
    "id" bigint NOT NULL,
    "customer" bigint,
    "total" integer,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id")
);
INSERT OR ABORT INTO main."orders" (rowid, "id", "customer", "total") SELECT "covet_row", "id", "customer", "total" FROM temp."covet_rows" ORDER BY "covet_row";
DROP TABLE temp."covet_rows";
CREATE INDEX main."ix_orders_customer" ON "orders" ("customer");
