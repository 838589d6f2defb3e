-- forward
CREATE UNIQUE INDEX "uk_customers_email" ON "customers" ("email");

-- backward
-- makes the table "customers" anew; this is from the definition that the migrations know, what is executed from the one that the database keeps
DROP INDEX "uk_customers_email";
