-- forward
UPDATE `t` SET `v` = 'none' WHERE `v` IS NULL;
ALTER TABLE `t` MODIFY COLUMN `v` varchar(20) NOT NULL;

-- backward
ALTER TABLE `t` MODIFY COLUMN `v` varchar(20);
