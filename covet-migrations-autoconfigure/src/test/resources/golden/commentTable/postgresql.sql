-- forward
COMMENT ON TABLE "customers" IS 'Who "it''s" for';

-- backward
COMMENT ON TABLE "customers" IS NULL;
