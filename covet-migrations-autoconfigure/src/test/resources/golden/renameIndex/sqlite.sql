-- forward
DROP INDEX "ux_people_email";
CREATE UNIQUE INDEX "it's ""mine""" ON "people" ("email");

-- backward
DROP INDEX "it's ""mine""";
CREATE UNIQUE INDEX "ux_people_email" ON "people" ("email");
