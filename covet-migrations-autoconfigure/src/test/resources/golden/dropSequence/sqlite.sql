-- forward
DROP TABLE "numbers";

-- backward
CREATE TABLE "numbers" ("next_val" bigint);
INSERT INTO "numbers" VALUES (1);
