-- forward
DROP INDEX "ix_people_email";

-- backward
CREATE INDEX "ix_people_email" ON "people" ("email");
