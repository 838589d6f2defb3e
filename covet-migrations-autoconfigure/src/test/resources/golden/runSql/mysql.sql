-- forward
ALTER TABLE people ADD COLUMN email varchar(80);
UPDATE people SET email = 'none; yet';

-- backward
ALTER TABLE people DROP COLUMN email;
