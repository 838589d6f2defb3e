-- forward
CREATE SEQUENCE "numbers" START WITH 1 INCREMENT BY 50;

-- backward
DROP SEQUENCE "numbers";
