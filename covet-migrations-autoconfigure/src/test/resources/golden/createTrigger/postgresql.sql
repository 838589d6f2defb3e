-- forward
CREATE FUNCTION "people_count_fn"() RETURNS trigger LANGUAGE plpgsql AS $body1$
BEGIN
INSERT INTO people (id, name) VALUES (OLD.id + 1000, 'it''s; $body$ "changed"');
RETURN NULL;
END
$body1$;
CREATE TRIGGER "people_count" AFTER UPDATE ON "people" FOR EACH ROW EXECUTE FUNCTION "people_count_fn"();

-- backward
DROP TRIGGER "people_count" ON "people";
DROP FUNCTION IF EXISTS "people_count_fn"();
