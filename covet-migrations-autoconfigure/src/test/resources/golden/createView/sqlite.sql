-- forward
CREATE VIEW "adults" AS SELECT id, name FROM people WHERE age >= 18;

-- backward
DROP VIEW "adults";
