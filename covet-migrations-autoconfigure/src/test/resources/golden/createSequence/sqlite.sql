-- forward
CREATE TABLE "numbers" ("next_val" bigint);
INSERT INTO "numbers" VALUES (1);

-- backward
DROP TABLE "numbers";
