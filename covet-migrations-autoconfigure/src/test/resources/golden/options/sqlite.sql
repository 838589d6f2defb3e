-- CreateTable: with options of each engine
-- forward
CREATE TABLE "codes" (
    "id" integer NOT NULL,
    "v" text,
    CONSTRAINT "pk_codes" PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;

-- backward
DROP TABLE "codes";


-- DropTable: with options of each engine
-- forward
DROP TABLE "codes";

-- backward
CREATE TABLE "codes" (
    "id" integer NOT NULL,
    "v" text,
    CONSTRAINT "pk_codes" PRIMARY KEY ("id")
) STRICT, WITHOUT ROWID;


-- CreateTable: of another engine's options only
-- forward
CREATE TABLE "plain" (
    "id" bigint NOT NULL,
    "v" text,
    CONSTRAINT "pk_plain" PRIMARY KEY ("id")
);

-- backward
DROP TABLE "plain";


-- CreateTable: with options of its columns
-- forward
CREATE TABLE "letters" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "sender" varchar(20) NOT NULL ON CONFLICT REPLACE DEFAULT '?',
    "body" varchar(200),
    "changed" timestamp
);

-- backward
DROP TABLE "letters";


-- RenameColumn: that has options
-- forward
ALTER TABLE "letters" RENAME COLUMN "changed" TO "edited";

-- backward
ALTER TABLE "letters" RENAME COLUMN "edited" TO "changed";


-- AddColumn: with options
-- forward
ALTER TABLE "t" ADD COLUMN "v" varchar(20);

-- backward
ALTER TABLE main."t" DROP COLUMN "v";


-- AlterColumn: with options that stay
-- forward
-- makes the table "t" anew; this is from the definition that the migrations know, what is executed from the one that the database keeps
CREATE TABLE main."covet_rows" (
    "id" bigint NOT NULL,
    "v" varchar(40),
    CONSTRAINT "pk_t" PRIMARY KEY ("id")
);
INSERT OR ABORT INTO main."covet_rows" (rowid, "id", "v") SELECT rowid, "id", ("v") FROM main."t" ORDER BY rowid;
DROP TABLE main."t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE main."covet_rows" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;

-- backward
-- makes the table "t" anew; this is from the definition that the migrations know, what is executed from the one that the database keeps
CREATE TABLE main."covet_rows" (
    "id" bigint NOT NULL,
    "v" varchar(20),
    CONSTRAINT "pk_t" PRIMARY KEY ("id")
);
INSERT OR ABORT INTO main."covet_rows" (rowid, "id", "v") SELECT rowid, "id", ("v") FROM main."t" ORDER BY rowid;
DROP TABLE main."t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE main."covet_rows" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;


-- AlterColumn: to another option
-- forward

-- backward


-- AlterColumn: to one that the engine changes by itself
-- forward

-- backward


-- AlterColumn: to one that numbers the rows from a thousand
-- forward
-- makes the table "t" anew; this is from the definition that the migrations know, what is executed from the one that the database keeps
CREATE TABLE main."covet_rows" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL
);
INSERT OR ABORT INTO main."covet_rows" ("id") SELECT ("id") FROM main."t" ORDER BY rowid;
DROP TABLE main."t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE main."covet_rows" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;

-- backward
-- makes the table "t" anew; this is from the definition that the migrations know, what is executed from the one that the database keeps
CREATE TABLE main."covet_rows" (
    "id" bigint NOT NULL,
    CONSTRAINT "pk_t" PRIMARY KEY ("id")
);
INSERT OR ABORT INTO main."covet_rows" (rowid, "id") SELECT rowid, ("id") FROM main."t" ORDER BY rowid;
DROP TABLE main."t";
PRAGMA legacy_alter_table = ON;
ALTER TABLE main."covet_rows" RENAME TO "t";
PRAGMA legacy_alter_table = OFF;


-- CreateSequence: with options
-- forward
CREATE TABLE "numbers" ("next_val" bigint);
INSERT INTO "numbers" VALUES (10);

-- backward
DROP TABLE "numbers";


-- AlterSequence: without its options
-- forward
UPDATE "numbers" SET "next_val" = 10;

-- backward
UPDATE "numbers" SET "next_val" = 10;


-- AlterSequence: to other options
-- forward
UPDATE "numbers" SET "next_val" = 10;

-- backward
UPDATE "numbers" SET "next_val" = 10;


-- AddIndex: of the beginnings of a long text
-- forward
CREATE INDEX "ix_people_bio" ON "people" ("bio");

-- backward
DROP INDEX "ix_people_bio";


-- AddIndex: without equal beginnings of a long text
-- forward
-- SQLite cannot compare only the beginnings of values in the unique index 'ix_people_bio'.
--   Fix:   Leave 'length' out, or give an 'expression' that cuts the value.

-- backward
DROP INDEX "ix_people_bio";


-- AddIndex: for other operators, and with NULL first
-- forward
CREATE INDEX "ix_people_patterns" ON "people" ("email", "age" DESC);

-- backward
DROP INDEX "ix_people_patterns";


-- AddIndex: with columns that it is not sorted by
-- forward
CREATE UNIQUE INDEX "ix_people_including" ON "people" ("email");

-- backward
DROP INDEX "ix_people_including";


-- AddIndex: built in another way
-- forward
CREATE INDEX "ix_people_method" ON "people" ("email");

-- backward
DROP INDEX "ix_people_method";


-- AddIndex: of the words of a text
-- forward
CREATE INDEX "ix_people_method" ON "people" ("bio");

-- backward
DROP INDEX "ix_people_method";


-- AddIndex: in which one NULL equals another
-- forward
-- SQLite cannot take one NULL for equal to another in the index 'ux_people_email'.
--   Fix:   Leave 'nullsDistinct' out, and make the columns NOT NULL if need be.

-- backward
DROP INDEX "ux_people_email";


-- RenameColumn: that an index includes
-- forward
ALTER TABLE "people" RENAME COLUMN "age" TO "years";

-- backward
ALTER TABLE "people" RENAME COLUMN "years" TO "age";


-- RenameIndex: that has every option, to another name
-- forward
DROP INDEX "ix_people_patterns";
CREATE INDEX "ix_patterns" ON "people" ("email", "age" DESC);

-- backward
DROP INDEX "ix_patterns";
CREATE INDEX "ix_people_patterns" ON "people" ("email", "age" DESC);


-- AddIndex: of the beginnings of a foreign key's column
-- forward
CREATE INDEX "ix_notes_email" ON "notes" ("email");

-- backward
DROP INDEX "ix_notes_email";


-- AddForeignKey: that waits for the end of the transaction
-- forward
-- makes the table "orders" anew; this is from the definition that the migrations know, what is executed from the one that the database keeps
CREATE TABLE main."covet_rows" (
    "id" bigint NOT NULL,
    "customer" bigint,
    "total" integer,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id"),
    CONSTRAINT "fk_orders_customer" FOREIGN KEY ("customer") REFERENCES "customers" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
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
    CONSTRAINT "pk_orders" PRIMARY KEY ("id")
);
INSERT OR ABORT INTO main."covet_rows" (rowid, "id", "customer", "total") SELECT rowid, "id", "customer", "total" FROM main."orders" ORDER BY rowid;
DROP TABLE main."orders";
PRAGMA legacy_alter_table = ON;
ALTER TABLE main."covet_rows" RENAME TO "orders";
PRAGMA legacy_alter_table = OFF;
CREATE INDEX main."ix_orders_customer" ON "orders" ("customer");


-- CreateTable: that waits for the end of the transaction
-- forward
CREATE TABLE "orders" (
    "id" bigint NOT NULL,
    "customer" bigint,
    "total" integer,
    CONSTRAINT "pk_orders" PRIMARY KEY ("id"),
    CONSTRAINT "fk_orders_customer" FOREIGN KEY ("customer") REFERENCES "customers" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX "ix_orders_customer" ON "orders" ("customer");

-- backward
DROP TABLE "orders";


-- AddUnique: that can wait for the end of the transaction
-- forward
-- SQLite cannot check the unique constraint 'uk_customers_email' at the end of a transaction.
--   Fix:   Leave 'deferrable' out, or put the constraint into a 'sql' operation that names the engines which can.

-- backward
-- SQLite cannot check the unique constraint 'uk_customers_email' at the end of a transaction.
--   Fix:   Leave 'deferrable' out, or put the constraint into a 'sql' operation that names the engines which can.


-- AddUnique: that takes one NULL for equal to another
-- forward
-- SQLite cannot take one NULL for equal to another in the unique constraint 'uk_customers_email'.
--   Fix:   Leave 'nullsDistinct' out, and make the columns NOT NULL if need be.

-- backward
-- SQLite cannot take one NULL for equal to another in the unique constraint 'uk_customers_email'.
--   Fix:   Leave 'nullsDistinct' out, and make the columns NOT NULL if need be.
