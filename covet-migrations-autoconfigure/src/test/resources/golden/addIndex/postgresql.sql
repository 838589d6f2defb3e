-- forward
CREATE INDEX "ix_people_email" ON "people" ("email");

-- backward
DROP INDEX "ix_people_email";
