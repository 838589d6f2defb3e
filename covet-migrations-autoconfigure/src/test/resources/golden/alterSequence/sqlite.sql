-- forward
UPDATE "numbers" SET "next_val" = 1000;

-- backward
UPDATE "numbers" SET "next_val" = 1;
