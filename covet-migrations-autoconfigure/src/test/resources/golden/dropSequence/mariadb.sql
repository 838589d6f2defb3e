-- forward
DROP SEQUENCE `numbers`;

-- backward
CREATE SEQUENCE `numbers` START WITH 1 INCREMENT BY 50 NOCACHE;
