-- forward
ALTER INDEX "ux_people_email" RENAME TO "it's ""mine""";

-- backward
ALTER INDEX "it's ""mine""" RENAME TO "ux_people_email";
