-- forward
ALTER TABLE `customers` COMMENT='Who "it''s" for';

-- backward
ALTER TABLE `customers` COMMENT='';
