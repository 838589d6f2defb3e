-- forward
DROP VIEW `adults`;

-- backward
CREATE VIEW `adults` AS SELECT id, name FROM people WHERE age >= 18;
