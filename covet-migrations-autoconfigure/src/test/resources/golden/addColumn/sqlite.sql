-- forward
ALTER TABLE "users" ADD COLUMN "email" varchar(80);

-- backward
ALTER TABLE main."users" DROP COLUMN "email";
