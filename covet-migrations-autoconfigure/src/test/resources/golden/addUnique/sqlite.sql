-- forward
CREATE UNIQUE INDEX "uk_customers_email" ON "customers" ("email");

-- backward
DROP INDEX "uk_customers_email";
