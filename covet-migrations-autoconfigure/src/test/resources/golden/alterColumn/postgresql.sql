-- forward
UPDATE "t" SET "v" = 'none' WHERE "v" IS NULL;
ALTER TABLE "t" ALTER COLUMN "v" SET NOT NULL;

-- backward
ALTER TABLE "t" ALTER COLUMN "v" DROP NOT NULL;
