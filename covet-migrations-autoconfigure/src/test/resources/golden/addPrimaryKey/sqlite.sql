-- forward
-- makes the table "pairs" anew; this is from the definition that the migrations know, what is executed from the one that the database keeps
CREATE TABLE main."covet_rows" (
    "a" integer NOT NULL,
    "b" integer NOT NULL,
    CONSTRAINT "pk_pairs" PRIMARY KEY ("b", "a")
);
INSERT OR ABORT INTO main."covet_rows" (rowid, "a", "b") SELECT rowid, "a", "b" FROM main."pairs" ORDER BY rowid;
DROP TABLE main."pairs";
PRAGMA legacy_alter_table = ON;
ALTER TABLE main."covet_rows" RENAME TO "pairs";
PRAGMA legacy_alter_table = OFF;

-- backward
-- makes the table "pairs" anew; this is from the definition that the migrations know, what is executed from the one that the database keeps
CREATE TABLE main."covet_rows" (
    "a" integer NOT NULL,
    "b" integer NOT NULL
);
INSERT OR ABORT INTO main."covet_rows" (rowid, "a", "b") SELECT rowid, "a", "b" FROM main."pairs" ORDER BY rowid;
DROP TABLE main."pairs";
PRAGMA legacy_alter_table = ON;
ALTER TABLE main."covet_rows" RENAME TO "pairs";
PRAGMA legacy_alter_table = OFF;
