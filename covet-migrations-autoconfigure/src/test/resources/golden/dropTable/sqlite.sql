-- forward
DROP TABLE "customers";

-- backward
CREATE TABLE "customers" (
    "id" bigint NOT NULL,
    "email" varchar(80) NOT NULL,
    CONSTRAINT "pk_customers" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "uk_customers_email" ON "customers" ("email");
