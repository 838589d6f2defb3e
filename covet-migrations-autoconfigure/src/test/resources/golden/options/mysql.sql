-- CreateTable: with options of each engine
-- forward
CREATE TABLE `codes` (
    `id` int NOT NULL,
    `v` longtext,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB STATS_PERSISTENT=1;

-- backward
DROP TABLE `codes`;


-- DropTable: with options of each engine
-- forward
DROP TABLE `codes`;

-- backward
CREATE TABLE `codes` (
    `id` int NOT NULL,
    `v` longtext,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB STATS_PERSISTENT=1;


-- CreateTable: of another engine's options only
-- forward
CREATE TABLE `plain` (
    `id` bigint NOT NULL,
    `v` longtext,
    PRIMARY KEY (`id`)
) ENGINE=InnoDB;

-- backward
DROP TABLE `plain`;


-- CreateTable: with options of its columns
-- forward
CREATE TABLE `letters` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `sender` varchar(20) NOT NULL DEFAULT '?',
    `body` varchar(200) CHARACTER SET latin1,
    `changed` datetime(6) ON UPDATE CURRENT_TIMESTAMP(6),
    PRIMARY KEY (`id`)
) ENGINE=InnoDB;

-- backward
DROP TABLE `letters`;


-- RenameColumn: that has options
-- forward
ALTER TABLE `letters` RENAME COLUMN `changed` TO `edited`;

-- backward
ALTER TABLE `letters` RENAME COLUMN `edited` TO `changed`;


-- AddColumn: with options
-- forward
ALTER TABLE `t` ADD COLUMN `v` varchar(20) CHARACTER SET latin1;

-- backward
ALTER TABLE `t` DROP COLUMN `v`;


-- AlterColumn: with options that stay
-- forward
ALTER TABLE `t` MODIFY COLUMN `v` varchar(40) CHARACTER SET latin1;

-- backward
ALTER TABLE `t` MODIFY COLUMN `v` varchar(20) CHARACTER SET latin1;


-- AlterColumn: to another option
-- forward
ALTER TABLE `t` MODIFY COLUMN `v` varchar(20);

-- backward
ALTER TABLE `t` MODIFY COLUMN `v` varchar(20) CHARACTER SET latin1;


-- AlterColumn: to one that the engine changes by itself
-- forward
ALTER TABLE `t` MODIFY COLUMN `v` datetime(3) ON UPDATE CURRENT_TIMESTAMP(3);

-- backward
ALTER TABLE `t` MODIFY COLUMN `v` datetime(3);


-- AlterColumn: to one that numbers the rows from a thousand
-- forward
ALTER TABLE `t` MODIFY COLUMN `id` bigint NOT NULL AUTO_INCREMENT;

-- backward
ALTER TABLE `t` MODIFY COLUMN `id` bigint NOT NULL;


-- CreateSequence: with options
-- forward
CREATE TABLE `numbers` (`next_val` bigint) ENGINE=InnoDB;
INSERT INTO `numbers` VALUES (10);

-- backward
DROP TABLE `numbers`;


-- AlterSequence: without its options
-- forward
UPDATE `numbers` SET `next_val` = 10;

-- backward
UPDATE `numbers` SET `next_val` = 10;


-- AlterSequence: to other options
-- forward
UPDATE `numbers` SET `next_val` = 10;

-- backward
UPDATE `numbers` SET `next_val` = 10;


-- AddIndex: of the beginnings of a long text
-- forward
ALTER TABLE `people` ADD INDEX `ix_people_bio` (`bio`(20));

-- backward
ALTER TABLE `people` DROP INDEX `ix_people_bio`;


-- AddIndex: without equal beginnings of a long text
-- forward
ALTER TABLE `people` ADD UNIQUE INDEX `ix_people_bio` (`bio`(20));

-- backward
ALTER TABLE `people` DROP INDEX `ix_people_bio`;


-- AddIndex: for other operators, and with NULL first
-- forward
ALTER TABLE `people` ADD INDEX `ix_people_patterns` (`email`, `age` DESC);

-- backward
ALTER TABLE `people` DROP INDEX `ix_people_patterns`;


-- AddIndex: with columns that it is not sorted by
-- forward
ALTER TABLE `people` ADD UNIQUE INDEX `ix_people_including` (`email`);

-- backward
ALTER TABLE `people` DROP INDEX `ix_people_including`;


-- AddIndex: built in another way
-- forward
ALTER TABLE `people` ADD INDEX `ix_people_method` USING BTREE (`email`);

-- backward
ALTER TABLE `people` DROP INDEX `ix_people_method`;


-- AddIndex: of the words of a text
-- forward
ALTER TABLE `people` ADD FULLTEXT INDEX `ix_people_method` (`bio`);

-- backward
ALTER TABLE `people` DROP INDEX `ix_people_method`;


-- AddIndex: in which one NULL equals another
-- forward
-- MySQL cannot take one NULL for equal to another in the index 'ux_people_email'.
--   Fix:   Leave 'nullsDistinct' out, and make the columns NOT NULL if need be.

-- backward
ALTER TABLE `people` DROP INDEX `ux_people_email`;


-- RenameColumn: that an index includes
-- forward
ALTER TABLE `people` RENAME COLUMN `age` TO `years`;

-- backward
ALTER TABLE `people` RENAME COLUMN `years` TO `age`;


-- RenameIndex: that has every option, to another name
-- forward
ALTER TABLE `people` RENAME INDEX `ix_people_patterns` TO `ix_patterns`;

-- backward
ALTER TABLE `people` RENAME INDEX `ix_patterns` TO `ix_people_patterns`;


-- AddIndex: of the beginnings of a foreign key's column
-- forward
ALTER TABLE `notes` ADD INDEX `ix_notes_email` (`email`(20));

-- backward
ALTER TABLE `notes` DROP INDEX `ix_notes_email`;


-- AddForeignKey: that waits for the end of the transaction
-- forward
-- MySQL cannot check the foreign key 'fk_orders_customer' at the end of a transaction.
--   Fix:   Leave 'deferrable' out, or put the constraint into a 'sql' operation that names the engines which can.

-- backward
ALTER TABLE `orders` DROP FOREIGN KEY `fk_orders_customer`;


-- CreateTable: that waits for the end of the transaction
-- forward
-- MySQL cannot check the foreign key 'fk_orders_customer' at the end of a transaction.
--   Fix:   Leave 'deferrable' out, or put the constraint into a 'sql' operation that names the engines which can.

-- backward
DROP TABLE `orders`;


-- AddUnique: that can wait for the end of the transaction
-- forward
-- MySQL cannot check the unique constraint 'uk_customers_email' at the end of a transaction.
--   Fix:   Leave 'deferrable' out, or put the constraint into a 'sql' operation that names the engines which can.

-- backward
ALTER TABLE `customers` DROP INDEX `uk_customers_email`;


-- AddUnique: that takes one NULL for equal to another
-- forward
-- MySQL cannot take one NULL for equal to another in the unique constraint 'uk_customers_email'.
--   Fix:   Leave 'nullsDistinct' out, and make the columns NOT NULL if need be.

-- backward
ALTER TABLE `customers` DROP INDEX `uk_customers_email`;
