-- forward
ALTER TABLE "users" ADD COLUMN "email" varchar(80);

-- backward
-- makes the table "users" anew; this is from the definition that the migrations know, what is executed from the one that the database keeps
ALTER TABLE main."users" DROP COLUMN "email";
