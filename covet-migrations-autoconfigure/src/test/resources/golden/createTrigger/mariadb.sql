-- forward
CREATE TRIGGER `people_count` AFTER UPDATE ON `people` FOR EACH ROW
BEGIN
INSERT INTO people (id, name) VALUES (OLD.id + 1000, 'it''s; $body$ "changed"');
END;

-- backward
DROP TRIGGER `people_count`;
