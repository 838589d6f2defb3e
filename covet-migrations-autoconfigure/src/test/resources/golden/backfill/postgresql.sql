-- forward
SELECT "id" FROM "people" WHERE (state IS NULL) ORDER BY "id" LIMIT 1 OFFSET 2;
SELECT "id" FROM "people" WHERE "id" > ? AND (state IS NULL) ORDER BY "id" LIMIT 1 OFFSET 2;
UPDATE "people" SET "state" = 'it''s new' WHERE "id" > ? AND "id" <= ? AND (state IS NULL);
UPDATE "people" SET "state" = 'it''s new' WHERE "id" <= ? AND (state IS NULL);
UPDATE "people" SET "state" = 'it''s new' WHERE "id" > ? AND (state IS NULL);
UPDATE "people" SET "state" = 'it''s new' WHERE (state IS NULL);

-- backward
