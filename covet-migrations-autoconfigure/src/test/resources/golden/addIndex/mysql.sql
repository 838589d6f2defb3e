-- forward
ALTER TABLE `people` ADD INDEX `ix_people_email` (`email`);

-- backward
ALTER TABLE `people` DROP INDEX `ix_people_email`;
