-- forward
ALTER TABLE main."users" DROP COLUMN "name";

-- backward
ALTER TABLE "users" ADD COLUMN "name" varchar(40);
