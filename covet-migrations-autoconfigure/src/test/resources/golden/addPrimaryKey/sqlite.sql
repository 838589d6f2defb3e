-- forward
-- makes the table "pairs" anew; this is from the definition that the migrations know, what is executed from the one that the database keeps
CREATE TEMP TABLE "covet_rows" ("covet_row" INTEGER PRIMARY KEY, "a", "b");
INSERT INTO temp."covet_rows" SELECT rowid, "a", "b" FROM main."pairs";
DROP TABLE main."pairs";
CREATE TABLE main."pairs" (
    "a" integer NOT NULL,
    "b" integer NOT NULL,
    CONSTRAINT "pk_pairs" PRIMARY KEY ("b", "a")
);
INSERT OR ABORT INTO main."pairs" (rowid, "a", "b") SELECT "covet_row", "a", "b" FROM temp."covet_rows" ORDER BY "covet_row";
DROP TABLE temp."covet_rows";

-- backward
-- makes the table "pairs" anew; this is from the definition that the migrations know, what is executed from the one that the database keeps
CREATE TEMP TABLE "covet_rows" ("covet_row" INTEGER PRIMARY KEY, "a", "b");
INSERT INTO temp."covet_rows" SELECT rowid, "a", "b" FROM main."pairs";
DROP TABLE main."pairs";
CREATE TABLE main."pairs" (
    "a" integer NOT NULL,
    "b" integer NOT NULL
);
INSERT OR ABORT INTO main."pairs" (rowid, "a", "b") SELECT "covet_row", "a", "b" FROM temp."covet_rows" ORDER BY "covet_row";
DROP TABLE temp."covet_rows";
