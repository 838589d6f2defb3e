-- forward
DROP TABLE `numbers`;

-- backward
CREATE TABLE `numbers` (`next_val` bigint) ENGINE=InnoDB;
INSERT INTO `numbers` VALUES (1);
