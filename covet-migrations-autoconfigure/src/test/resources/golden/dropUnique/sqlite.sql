-- forward
DROP INDEX "uk_customers_email";

-- backward
CREATE UNIQUE INDEX "uk_customers_email" ON "customers" ("email");
