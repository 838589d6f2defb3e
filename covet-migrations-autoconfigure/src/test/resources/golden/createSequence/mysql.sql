-- forward
CREATE TABLE `numbers` (`next_val` bigint) ENGINE=InnoDB;
INSERT INTO `numbers` VALUES (1);

-- backward
DROP TABLE `numbers`;
