-- forward
ALTER TABLE "customers" RENAME TO "clients";

-- backward
ALTER TABLE "clients" RENAME TO "customers";
